using System.Globalization;
using CivicPractice.StoreRunner;

const int Refused = 2;

switch (args)
{
    case ["race", var course, var file, var first, var callers]:
        await Race.RunAsync(course, file, int.Parse(first, CultureInfo.InvariantCulture), int.Parse(callers, CultureInfo.InvariantCulture));
        return 0;
    case ["write", var file, var seed]:
        await Writer.RunAsync(file, int.Parse(seed, CultureInfo.InvariantCulture));
        return 0;
    case ["kill", var rounds]:
        return await Killing.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture));
    default:
        await Console.Error.WriteLineAsync("race seat|offer|points FILE FIRST CALLERS, write FILE SEED, or kill ROUNDS");
        return Refused;
}
