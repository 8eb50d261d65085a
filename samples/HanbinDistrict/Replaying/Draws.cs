using CivicPractice.Volunteers;
using HanbinDistrict.Chances;

namespace HanbinDistrict.Replaying;

/// <summary>What the replay draws again and again.</summary>
internal static class Draws
{
    private static readonly WeightedChoice<int> Scores = new([(5, 60), (4, 28), (3, 8), (2, 3), (1, 1)]);

    /// <summary>A score from 1 to 5; most people are content.</summary>
    public static int Score(this Chance chance) => Scores.Draw(chance);

    /// <summary>Some different members of a crew, as many as it has at the most.</summary>
    public static IReadOnlyList<VolunteerId> Draw(this Crew crew, Chance chance, int number)
    {
        var wanted = Math.Min(number, crew.Members.Count);
        var drawn = new List<VolunteerId>(wanted);
        while (drawn.Count < wanted)
        {
            var one = chance.Pick(crew.Members);
            if (!drawn.Contains(one)) drawn.Add(one);
        }

        return drawn;
    }
}
