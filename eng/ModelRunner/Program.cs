using System.Diagnostics;
using System.Globalization;
using CivicPractice.ModelRunner;

const int Refused = 2;

if (args is not ["activities", var count, .. var rest] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var commands)
    || rest.Length > 1 || (rest.Length == 1 && !int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
{
    await Console.Error.WriteLineAsync("activities COMMANDS [SEED]");
    return Refused;
}

var seed = rest.Length == 1 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 1;
var watch = new Stopwatch();
watch.Start();
var tally = await ActivityWalks.RunAsync(commands, seed);
tally.Write(Console.Out, watch.Elapsed);
return tally.IsSound ? 0 : 1;
