using System.Globalization;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.StoreRunner;

const int Refused = 2;

switch (args)
{
    case ["race", var course, var place, var first, var callers]:
        await Race.RunAsync(course, place, Whole(first), Whole(callers));
        return 0;
    case ["write", var place, var seed]:
        try
        {
            await Writer.RunAsync(place, Whole(seed));
            return 0;
        }
        catch (StoreException lost) when (lost.Fault == StoreFault.Unreachable)
        {
            // The server was killed: whoever started this knows what was acknowledged.
            return Writer.ServerLost;
        }
        catch (StoreException full) when (full.Fault == StoreFault.Full)
        {
            return Writer.StoreFull;
        }

    case ["kill", var rounds]:
        return await Killing.OfWritersOnAFileAsync(Whole(rounds));
    case ["kill", "postgres-writers", var rounds]:
        return await Killing.OfWritersOnPostgresAsync(Whole(rounds));
    case ["kill", "postgres", var rounds]:
        return await Killing.OfPostgresAsync(Whole(rounds));
    case ["full", "postgres", var folder]:
        return await Filling.OfPostgresAsync(folder);
    case ["full", var folder]:
        return await Filling.OfAFileAsync(folder);
    default:
        await Console.Error.WriteLineAsync("race seat|offer|points PLACE FIRST CALLERS, write PLACE SEED, kill [postgres-writers|postgres] ROUNDS, or full [postgres] FOLDER");
        return Refused;
}

static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
