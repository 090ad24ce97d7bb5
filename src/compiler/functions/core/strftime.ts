import type { Timespan, Timestamp } from '../../../model/value.ts';
import { strftime as formatTime } from '../../types/strftime.ts';
import { formatTimespan, TimeFormatError } from '../../types/timespan-format.ts';
import { type CallContext, defineFunction } from '../define-function.ts';

function formatted(context: CallContext, format: () => string): string {
  try {
    return format();
  } catch (error) {
    if (error instanceof TimeFormatError) return context.fail(error.message);
    throw error;
  }
}

export const strftime = defineFunction({
  name: 'strftime',
  doc: 'Writes a Timestamp or Timespan by a format.',
  dispatches: [
    {
      parameters: ['Timespan $time_object', 'String $format'],
      call: (context, [time, format]) =>
        formatted(context, () => formatTimespan(format as string, (time as Timespan).nanoseconds)),
    },
    {
      parameters: ['Timestamp $time_object', 'String $format', 'String $timezone = undef'],
      call: (context, [time, format, zone]) =>
        formatted(context, () =>
          formatTime(format as string, (time as Timestamp).nanoseconds, typeof zone === 'string' ? zone : undefined),
        ),
    },
    {
      parameters: ['String $format', 'String $timezone = undef'],
      call: context =>
        context.fail(
          'strftime() of the time of compilation is not supported: the same input must give the same bundle',
          'Give it a Timestamp, or let the host take the time when it applies.',
        ),
    },
  ],
});
