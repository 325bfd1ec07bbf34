using System.Globalization;
using GpuSupply.Ambient;

// Writes all that the library can write, and prints a SHA-256 of each kind of it: the same bytes whatever culture, time zone and runtime surround it.
//   GpuSupply.Ambient [--culture NAME] [--text]       the hashes, or the texts themselves; standard error says what surrounds them
//   GpuSupply.Ambient journal BYTES                   reads a journal of so many bytes, and says what it came to
//   GpuSupply.Ambient case RECORDS                    reads a case of so many records, and says what it came to
if (args is ["journal", var bytes])
    return await Sizes.JournalAsync(long.Parse(bytes, CultureInfo.InvariantCulture));
if (args is ["case", var records])
    return Sizes.Case(int.Parse(records, CultureInfo.InvariantCulture));

string? culture = args.SkipWhile(one => one != "--culture").Skip(1).FirstOrDefault();
Console.Error.WriteLine(Surroundings.Enter(culture));
var output = new Output();
await Story.WriteAsync(output);
Values.Write(output);
Refusals.Write(output);
Console.Out.Write(args.Contains("--text") ? output.Texts() : output.Hashes());
return 0;
