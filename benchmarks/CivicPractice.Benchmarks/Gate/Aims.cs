using CivicPractice.Benchmarks.Data;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Benchmarks.Questions;

namespace CivicPractice.Benchmarks.Gate;

/// <summary>How many times as fast as others the library is to answer a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Linq">As LINQ over lists.</param>
/// <param name="Duck">As DuckDB.</param>
/// <param name="Rows">As the databases that keep rows: SQLite, also through EF Core, and PostgreSQL.</param>
/// <param name="IsFlat">Whether ten times the district is to make no difference.</param>
/// <param name="Slack">Into how many parts the aim is divided for the goal: 1 where what is measured is far beyond it, else 4 for the sake of busy machines.</param>
/// <param name="Bytes">What one answer allocates at most; <see langword="null"/> where nobody said.</param>
internal sealed record Aims(Question Question, double Linq, double Duck, double Rows, bool IsFlat = false, double Slack = 4, long? Bytes = null)
{
    public static IReadOnlyList<Aims> Of(DistrictData data) =>
    [
        new(Question.Overview, 3_000, 10_000, 50_000, IsFlat: true, Slack: 1, Bytes: 80),
        new(Question.Months, 3_000, 10_000, 50_000, IsFlat: true, Slack: 1, Bytes: 1_400),
        new(Question.Sessions, 3_000, 10_000, 50_000, IsFlat: true, Slack: 1, Bytes: 80),
        new(Question.TopTeams, 200, 300, 300, Slack: 1),
        new(Question.Stars, 3_000, 10_000, 50_000, IsFlat: true, Slack: 1, Bytes: 80),
        new(Question.Requests, 600, 400, 400, Slack: 1),
        new(Question.WeekWithout, 100, 300, 300),
        new(Question.MonthWithout, 100, 300, 300),
        new(Question.Shortlist(data), data.Scale == 1 ? 30 : 150, 45, 45),
    ];

    public double Over(IPeer peer) => peer switch
    {
        LinqPeer => Linq,
        DuckPeer => Duck,
        _ => Rows,
    };
}
