using CivicPractice.Commendation;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about points accounts and honour rolls.</summary>
internal static class CriteriaOfCommendation
{
    private static readonly StarScale Scale = new([new StarThreshold(1), new StarThreshold(2), new StarThreshold(3)]);

    public static CandidateSet<PointsAccount, VolunteerId> Accounts { get; } = new(
        "Points accounts", account => account.Id,
        () =>
        [
            Account(0).BuildUnstored(),
            Account(1).Earning(Cause(1), 120).BuildUnstored(),
            Account(2).Earning(Cause(1), 120).Redeeming(Cause(2), Points.Of(2)).BuildUnstored(),
            Account(3).Earning(Cause(1), 120).Redeeming(Cause(2), Points.Of(2)).Reversing(Cause(1)).BuildUnstored(),
            Account(4).Earning(Cause(1), 120).Redeeming(Cause(2), new Points(1)).Reversing(Cause(1)).BuildUnstored(),
            Account(5).Earning(Cause(1), 120).Redeeming(Cause(2), new Points(1)).Reversing(Cause(1)).BuildUnstored(),
            Account(6).Earning(Cause(1), 120).Redeeming(Cause(2), new Points(150)).Reversing(Cause(1)).BuildUnstored(),
            Account(7).Earning(Cause(1), 120).Redeeming(Cause(2), Points.Of(1)).Reversing(Cause(1)).Earning(Cause(3), 60).BuildUnstored(),
        ],
        [("owing", new PointsOwed())],
        [("owing", () => new OwingAccountsSpec())]);

    public static CandidateSet<HonourRoll, VolunteerId> Rolls { get; } = new(
        "Honour rolls", roll => roll.Id,
        () => [.. new[] { 0, 59, 60, 61, 119, 120, 120, 180, 1_000_000, 120 }.Select((minutes, n) =>
            new AnHonourRoll().Of(HardIds.At<VolunteerId>(n)).On(Scale).Crediting(Cause(1), minutes).BuildUnstored())],
        [
            ("rated with a star", new RatedAtLeast(new StarRating(1))),
            ("rated with two stars", new RatedAtLeast(new StarRating(2))),
            ("rated with three stars", new RatedAtLeast(new StarRating(3))),
            ("having served an hour", new ServedAtLeast(60)),
            ("having served two hours", new ServedAtLeast(120)),
        ],
        [
            ("rated with two stars", () => new StarVolunteersSpec(new StarRating(2))),
            ("rated at all", () => new StarVolunteersSpec(StarRating.None)),
            ("serving longest", () => new LongestServingSpec(61)),
            ("the five serving longest", () => new LongestServingSpec(0, 5)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Accounts.Cases, .. Rolls.Cases];

    private static APointsAccount Account(int number) => new APointsAccount().Of(HardIds.At<VolunteerId>(number));

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 4);
}
