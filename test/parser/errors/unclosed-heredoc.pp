$a = @(END)
  never closed
