namespace CivicPractice.ModelRunner;

/// <summary>Many walks, each through a district of its own.</summary>
internal static class ActivityWalks
{
    private const int CommandsOfAWalk = 250;
    private const int MostDifferences = 5;

    /// <summary>Gives so many commands.</summary>
    /// <param name="commands">How many.</param>
    /// <param name="seed">Which ones; the same seed gives the same.</param>
    public static async Task<Tally> RunAsync(int commands, int seed)
    {
        var tally = new Tally();
        while (tally.Commands < commands && tally.Differences.Count < MostDifferences)
        {
            var walk = new ActivityWalk(unchecked((seed * 1_000_003) + tally.Walks), tally);
            await walk.RunAsync(Math.Min(CommandsOfAWalk, commands - tally.Commands));
            tally.Walks++;
        }

        return tally;
    }
}
