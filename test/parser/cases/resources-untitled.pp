# A name with a hash, as the language reads it.
notify { message => 'x' }
notice { a => 1 }
