using CivicPractice.Benchmarks.Data;
using CivicPractice.Benchmarks.Peers;

namespace CivicPractice.Benchmarks.Questions;

/// <summary>A question that a district asks of its figures every day, the same for everybody.</summary>
/// <param name="Name">Its number and what it asks.</param>
/// <param name="Ask">Asks somebody.</param>
internal sealed record Question(string Name, Func<IPeer, object> Ask)
{
    public static Question Overview { get; } = new("Q1 overview", peer => peer.Overview());

    public static Question Months { get; } = new("Q2 months by tier", peer => peer.Months());

    public static Question TopTeams { get; } = new("Q3 first 10 teams in 90 days", peer => peer.TopTeams(Calendar.Window, 10));

    public static Question Stars { get; } = new("Q4 stars", peer => peer.Stars());

    public static Question Requests { get; } = new("Q5 requests, waits, ratings", peer => peer.Requests());

    public static Question WeekWithout { get; } = new("Q6 urban stations without a session in a week", peer => peer.SitesBelow(Calendar.Week, false, 1));

    public static Question MonthWithout { get; } = new("Q6 urban stations without a concentrated one in a month", peer => peer.SitesBelow(Calendar.Month, true, 1));

    public static IReadOnlyList<Question> OfFigures { get; } = [Overview, Months, TopTeams, Stars, Requests, WeekWithout, MonthWithout];
}
