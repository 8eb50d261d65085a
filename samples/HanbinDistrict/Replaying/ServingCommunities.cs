using CivicPractice;
using CivicPractice.Communities;
using CivicPractice.Testing;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Designates the relocation communities (易地扶贫搬迁社区), counts who lives there, and measures month by month how far their integration programmes have come.</summary>
/// <remarks>Ids and chance are its own, so that the rest of the history is the same with it and without.</remarks>
internal sealed class ServingCommunities(OpenDistrict district, DistrictInput input, Cast cast, Timeline timeline, Clockwork clockwork, Chance chance)
{
    // What is done in a month, in hundredths of what an even pace would bring.
    private const int Slowest = 50;
    private const int Fastest = 140;
    private const int Whole = 10_000;

    private readonly DesignatingCommunities _designating = new(district);
    private readonly RunningIntegration _running = new(district);

    public async ValueTask RunAsync(Instant at)
    {
        if (input.Relocation is not { } plan) return;
        foreach (var one in plan.Communities)
        {
            var (id, name) = (RelocationCommunityId.Of(one.Division), input.Divisions.Find(one.Division)!.Name);
            (await _designating.DesignateAsync(one.Division, new NewRelocationCommunity { Name = name, Source = one.Source, Since = plan.Since }, at)).EnsureAccepted();
            (await _designating.CountAsync(id, new HeadCount(one.Households, one.Persons, plan.CountedOn, HeadCountSource.RelocationRegister), at)).EnsureAccepted();
            if (cast.PlaceOf(one.Division) is { } place) (await _designating.AssignSiteAsync(id, place.Site, at)).EnsureAccepted();
        }

        var ids = new SeededIds(chance.For("ids").NextBits());
        foreach (var (programme, number) in plan.Programmes.Select((programme, number) => (programme, number))) await RunAsync(ids.Next<IntegrationProgrammeId>(), programme, chance.For("programme", number), at);
    }

    private async ValueTask RunAsync(IntegrationProgrammeId id, PlannedIntegration plan, Chance own, Instant at)
    {
        var written = new IntegrationPlan
        {
            Name = plan.Name.Zh,
            Term = input.Period,
            Goals = [.. plan.Goals.Select(goal => new IntegrationGoal(goal.Code, goal.Measures.Zh, goal.Unit, goal.Baseline, goal.Target))],
        };
        (await _running.PlanAsync(id, RelocationCommunityId.Of(plan.Division), plan.Dimension, written, at)).EnsureAccepted();
        (await _running.StartAsync(id, at)).EnsureAccepted();
        var (months, way) = (Months().ToList(), new int[plan.Goals.Count]);
        foreach (var day in months) timeline.At(clockwork.At(day, 18), moment => MeasureAsync(id, plan, own, way, months.Count, day, moment));
    }

    private async ValueTask MeasureAsync(IntegrationProgrammeId id, PlannedIntegration plan, Chance own, int[] way, int months, LocalDate day, Instant at)
    {
        if ((await district.IntegrationProgrammes.FindAsync(id))!.State != IntegrationProgrammeState.Running) return;
        for (var i = 0; i < plan.Goals.Count; i++)
        {
            var goal = plan.Goals[i];
            way[i] = Math.Min(Whole, way[i] + (Whole * own.Between(Slowest, Fastest) / (100 * months)));
            var value = decimal.Round(goal.Baseline + ((goal.Target - goal.Baseline) * way[i] / Whole), goal.Unit == IntegrationUnit.Percent ? 1 : 0);
            (await _running.MeasureAsync(id, goal.Code, day, value, at)).EnsureAccepted();
        }

        // Once all is reached there is nothing left to run it for.
        if (way.All(one => one == Whole)) (await _running.CompleteAsync(id, despite: null, at)).EnsureAccepted();
    }

    // The last day of each month, and the last of the period.
    private IEnumerable<LocalDate> Months()
    {
        for (var day = input.Period.From.With(DateAdjusters.EndOfMonth); day < clockwork.LastDay; day = day.PlusDays(1).With(DateAdjusters.EndOfMonth)) yield return day;
        yield return clockwork.LastDay;
    }
}
