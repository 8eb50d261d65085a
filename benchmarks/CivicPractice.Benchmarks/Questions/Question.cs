using CivicPractice.Benchmarks.Data;
using CivicPractice.Benchmarks.Peers;

namespace CivicPractice.Benchmarks.Questions;

/// <summary>A question that a district asks every day, the same for everybody.</summary>
/// <param name="Name">Its number and what it asks.</param>
/// <param name="Ask">Asks somebody, in a turn.</param>
internal sealed record Question(string Name, Func<IPeer, int, object> Ask)
{
    /// <summary>How many turns are to be compared: one where all are the same.</summary>
    public int Turns { get; init; } = 1;

    public static Question Overview { get; } = new("Q1 overview", (peer, _) => peer.Overview());

    public static Question Months { get; } = new("Q2 months by tier", (peer, _) => peer.Months());

    public static Question Sessions { get; } = new("Q2 sessions by month, tier, category and host", (peer, _) => peer.Sessions());

    public static Question TopTeams { get; } = new("Q3 first 10 teams in 90 days", (peer, _) => peer.TopTeams(Calendar.Window, 10));

    public static Question Stars { get; } = new("Q4 stars", (peer, _) => peer.Stars());

    public static Question Requests { get; } = new("Q5 requests, waits and ratings", (peer, _) => peer.Requests());

    public static Question WeekWithout { get; } = new("Q6 urban stations that held nothing in a week", (peer, _) => peer.SitesThatMissed(Calendar.Week, false, 1));

    public static Question MonthWithout { get; } = new("Q6 urban stations that held nothing concentrated in a month", (peer, _) => peer.SitesThatMissed(Calendar.Month, true, 1));

    public static IReadOnlyList<Question> OfFigures { get; } = [Overview, Months, Sessions, TopTeams, Stars, Requests, WeekWithout, MonthWithout];

    /// <summary>Asks for other volunteers in each turn.</summary>
    public static Question Shortlist(DistrictData data) => new("Q7 first 20 with a skill, free, below an institute", (peer, turn) => peer.Shortlist(data.Wants[turn % data.Wants.Count])) { Turns = 16 };

    /// <summary>Asks somebody in one turn after the other.</summary>
    public Func<object> Of(IPeer peer)
    {
        var turn = 0;
        return () => Ask(peer, turn++);
    }
}
