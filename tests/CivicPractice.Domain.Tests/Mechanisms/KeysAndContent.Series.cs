using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Safeguards;
using CivicPractice.Series;
using CivicPractice.Testing;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;
using Command = System.Func<CivicPractice.IdempotencyKey, System.Threading.Tasks.ValueTask<CivicPractice.Decision>>;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Changes of what was published, and series.</content>
public sealed partial class KeysAndContent
{
    private static readonly ActivityChange Change = new()
    {
        During = TimeRange.Starting(AnActivity.During.From + Duration.FromDays(1), Duration.FromHours(1)),
        Title = "?",
        Information = "!",
        Risk = new RiskStatement(RiskLevel.Dangerous, "?"),
        Audience = TargetAudience.Everybody,
    };

    private static readonly ActivityChange[] OtherActivityChanges =
    [
        Change with { During = null },
        Change with { During = TimeRange.Starting(AnActivity.During.From + Duration.FromDays(1), Duration.FromHours(2)) },
        Change with { Site = ASite.InstituteId },
        Change with { Title = "!" },
        Change with { Information = "?" },
        Change with { Title = "?\n1 !", Information = null },
        Change with { Risk = new RiskStatement(RiskLevel.Dangerous, "!") },
        Change with { Risk = new RiskStatement(RiskLevel.Ordinary, "?") },
        Change with { Audience = TargetAudience.OverSixty },
        Change with { IsConcentrated = false },
    ];

    private static readonly SeriesPlan[] OtherSeriesPlans =
    [
        AnActivitySeries.Plan with { CoOrganizers = [Partnership] },
        .. new OccurrencePlan[]
        {
            AnActivitySeries.Plan.Each with { Seats = 9 },
            AnActivitySeries.Plan.Each with { Host = ActivityHost.Of(ASite.CentreId) },
            AnActivitySeries.Plan.Each with { Title = "?" },
            AnActivitySeries.Plan.Each with { Information = "?" },
            AnActivitySeries.Plan.Each with { Risk = new RiskStatement(RiskLevel.Dangerous, "?") },
            AnActivitySeries.Plan.Each with { Audience = TargetAudience.OverSixty },
            AnActivitySeries.Plan.Each with { Project = AServiceProject.TheId },
            AnActivitySeries.Plan.Each with { IsConcentrated = true },
        }.Select(each => AnActivitySeries.Plan with { Each = each }),
    ];

    [Fact]
    public async Task Differ_for_changes_and_series()
    {
        var (changing, series, id, other) = (new ChangingActivities(_place.Open()), new RunningSeries(_place.Open(), new WeekdayRecurrence()), AnActivitySeries.TheId, ActivitySeriesId.Of(new ProgrammeId(Cause(1))));
        var (usual, plan) = (AnActivitySeries.Usual, AnActivitySeries.Plan);
        (await _place.Planning.DraftAsync(Activity, Support.Neighbourhood.Plan, [], At)).EnsureAccepted();
        (await _place.Planning.PublishAsync(Activity, At)).EnsureAccepted();
        await OnceAsync(
            key => changing.ChangeAsync(Activity, Change, At, key),
            [key => changing.ChangeAsync(new ActivityId(Cause(1)), Change, At, key), .. OtherActivityChanges.Select(change => (Command)(key => changing.ChangeAsync(Activity, change, At, key)))]);
        var until = Change.During!.Value.Until + Duration.FromHours(1);
        await OnceAsync(key => changing.ProlongAsync(Activity, until, At, key), key => changing.ProlongAsync(Activity, until + Duration.FromTicks(1), At, key), key => changing.ProlongAsync(new ActivityId(Cause(1)), until, At, key));

        (await new RunningProgrammes(_place.Open(), new WeekdayRecurrence()).StartAsync(AProgramme.TheId, AProgramme.Classroom, At)).EnsureAccepted();
        await OnceAsync(
            key => series.StartAsync(AProgramme.TheId, usual, At, key),
            [
                key => series.StartAsync(new ProgrammeId(Cause(1)), usual, At, key),
                key => series.StartAsync(AProgramme.TheId, usual with { From = Day.PlusDays(1) }, At, key),
                key => series.StartAsync(AProgramme.TheId, usual with { DaysAhead = 9 }, At, key),
                .. OtherSeriesPlans.Select(one => (Command)(key => series.StartAsync(AProgramme.TheId, usual with { Plan = one }, At, key))),
            ]);
        var (day, one) = (Day.PlusDays(1), new ActivityChange { Title = "?" });
        await OnceAsync(
            key => series.ChangeOneAsync(id, day, one, At, key),
            key => series.ChangeOneAsync(other, day, one, At, key),
            key => series.ChangeOneAsync(id, day.PlusDays(1), one, At, key),
            key => series.ChangeOneAsync(id, day, new ActivityChange { Title = "!" }, At, key));
        await OnceAsync(
            key => series.CancelOneAsync(id, day, ActivityCancellationReason.Weather, At, key),
            key => series.CancelOneAsync(other, day, ActivityCancellationReason.Weather, At, key),
            key => series.CancelOneAsync(id, day.PlusDays(1), ActivityCancellationReason.Weather, At, key),
            key => series.CancelOneAsync(id, day, ActivityCancellationReason.Emergency, At, key));
        var timetable = AProgramme.Classroom.Timetable with { Minutes = 90 };
        await OnceAsync(
            key => series.ChangeFollowingAsync(id, day, timetable, plan, At, key),
            [
                key => series.ChangeFollowingAsync(other, day, timetable, plan, At, key),
                key => series.ChangeFollowingAsync(id, day.PlusDays(1), timetable, plan, At, key),
                key => series.ChangeFollowingAsync(id, day, null, plan, At, key),
                key => series.ChangeFollowingAsync(id, day, timetable, null, At, key),
                key => series.ChangeFollowingAsync(id, day, timetable with { Minutes = 60 }, plan, At, key),
                .. OtherSeriesPlans.Select(its => (Command)(key => series.ChangeFollowingAsync(id, day, timetable, its, At, key))),
            ]);
        await OnceAsync(
            key => series.EndAsync(id, day, true, At, key),
            key => series.EndAsync(other, day, true, At, key), key => series.EndAsync(id, day.PlusDays(-1), true, At, key), key => series.EndAsync(id, day, false, At, key));
    }
}
