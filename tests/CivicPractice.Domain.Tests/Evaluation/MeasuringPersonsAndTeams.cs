using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Records;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

/// <summary>Teams and volunteers are measured by the records of service that stand.</summary>
public class MeasuringPersonsAndTeams
{
    private static readonly Term Week = new(TestDistrict.Monday, TestDistrict.Monday.PlusDays(6));
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(30);
    private static readonly VolunteerId[] Volunteers = [Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao];
    private static readonly VolunteerTeamId[] Teams = [Neighbourhood.Team, ATeam.OtherId];

    [Fact]
    public async Task Counts_what_stands_in_the_period_and_shared_time_once()
    {
        var place = await Neighbourhood.FoundedAsync();
        await RecordAsync(place, Neighbourhood.Wang, 1, Hours(0, 2));
        await RecordAsync(place, Neighbourhood.Wang, 2, Hours(1, 3));
        await RecordAsync(place, Neighbourhood.Wang, 3, Hours(7 * 24, 7 * 24 + 1));
        await RecordAsync(place, Neighbourhood.Wang, 4, Hours(10, 11));
        (await new CorrectingRecords(place.Open()).StrikeOutAsync(ServiceRecordId.Of(Neighbourhood.Wang, Causes.Cause(4)), RecordFault.NotServed, Later)).EnsureAccepted();
        await AbsentAsync(place, Neighbourhood.Li, AbsenceKind.Unexcused, AbsenceKind.Excused, AbsenceKind.Malicious);

        var counted = await OfVolunteersAsync(place, Neighbourhood.Wang, Neighbourhood.Li);

        counted.Should().BeEquivalentTo(
        [
            Of(Neighbourhood.Wang, Measure.ServiceMinutes, 180), Of(Neighbourhood.Wang, Measure.ServicesGiven, 2), Of(Neighbourhood.Wang, Measure.UnexcusedAbsences, 0),
            Of(Neighbourhood.Li, Measure.ServiceMinutes, 0), Of(Neighbourhood.Li, Measure.ServicesGiven, 0), Of(Neighbourhood.Li, Measure.UnexcusedAbsences, 2),
        ]);
    }

    [Fact]
    public async Task Takes_registrations_that_were_merged_for_one_person()
    {
        var place = await Neighbourhood.FoundedAsync();
        await RecordAsync(place, Neighbourhood.Wang, 1, Hours(0, 2));
        await RecordAsync(place, Neighbourhood.Li, 1, Hours(0, 1));
        await RecordAsync(place, Neighbourhood.Li, 2, Hours(4, 5));
        (await new MergingVolunteers(place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Later)).EnsureAccepted();

        var counted = await OfVolunteersAsync(place, Neighbourhood.Wang, Neighbourhood.Li);
        var ofTeam = await OfTeamsAsync(place, Neighbourhood.Team);

        counted.Where(one => one.Measure == Measure.ServiceMinutes).Select(one => one.Value.Part).Should().Equal(180, 180);
        counted.Where(one => one.Measure == Measure.ServicesGiven).Select(one => one.Value.Part).Should().Equal(2, 2);
        ofTeam.Select(one => (one.Measure, one.Value.Part)).Should().Equal((Measure.ServiceMinutes, 180m), (Measure.PersonsServing, 1m));
    }

    [Fact]
    public async Task Takes_two_participations_of_one_person_in_one_activity_for_one_service()
    {
        var (place, activity) = (await Neighbourhood.FoundedAsync(), new ActivityId(Causes.Cause(30)));
        await RecordAsync(place, Neighbourhood.Wang, 1, Hours(0, 2), activity: activity);
        await RecordAsync(place, Neighbourhood.Li, 2, Hours(1, 2.5), activity: activity);
        (await new MergingVolunteers(place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Later)).EnsureAccepted();

        (await OfVolunteersAsync(place, Neighbourhood.Wang)).Should().BeEquivalentTo(
            [Of(Neighbourhood.Wang, Measure.ServiceMinutes, 120), Of(Neighbourhood.Wang, Measure.ServicesGiven, 1), Of(Neighbourhood.Wang, Measure.UnexcusedAbsences, 0)],
            "of one service the longer record counts");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Scores_a_person_once_whose_registrations_were_merged_after_the_scorecards_were_opened(bool published)
    {
        var (place, cycle) = (await Neighbourhood.FoundedAsync(), new EvaluationCycleId(Causes.Cause(90)));
        await RecordAsync(place, Neighbourhood.Wang, 1, Hours(0, 2));
        await RecordAsync(place, Neighbourhood.Li, 2, Hours(4, 5));
        var minutes = AnEvaluationCycle.Indicator("minutes", 100, 100) with { Source = IndicatorSource.Computed, Measured = new MeasuredScore(Measure.ServiceMinutes, 0, 240) };
        await OpenedAsync(place, EvaluationSubjectKind.Volunteer, cycle, minutes);
        if (published)
        {
            (await new ComputingScores(place.Open()).ComputeAsync(cycle, Later)).Outcome.EnsureAccepted();
            (await new ConcludingEvaluation(place.Open()).PublishAsync(cycle, Later)).EnsureAccepted();
        }

        (await new MergingVolunteers(place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Later)).EnsureAccepted();
        var computed = await new ComputingScores(place.Open()).ComputeAsync(cycle, Later);
        var again = await new ComputingScores(place.Open()).ComputeAsync(cycle, Later);

        (computed.Excluded, again.Excluded, again.Changed).Should().Be((1, 0, 0));
        var cards = (await place.Open().Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle))).ToDictionary(one => one.Subject.Volunteer!.Value);
        cards[Neighbourhood.Li].ExcludedFor.Should().Be(ExclusionReason.Duplicate);
        cards[Neighbourhood.Wang].ExcludedFor.Should().BeNull();
        if (!published) cards[Neighbourhood.Wang].RawScores.Single().Measured.Should().Be(180);
    }

    [Fact]
    public async Task Knows_nothing_of_who_was_not_there_and_nothing_happened_with_who_was()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.WithinAsync(district => district.Teams.Add(new ATeam().WithId(ATeam.OtherId).At(Later).BuildRaising()));
        var newcomer = new VolunteerId(Causes.Cause(50));
        (await place.Registering.RegisterAsync(newcomer, Neighbourhood.RegistrationOf(50), Later)).EnsureAccepted();
        (await place.Registering.WithdrawAsync(Neighbourhood.Zhao, TestDistrict.Nine)).EnsureAccepted();

        (await OfVolunteersAsync(place, newcomer, Neighbourhood.Zhao, new VolunteerId(Causes.Cause(51)))).Select(one => one.Subject.Volunteer).Distinct().Should().Equal(Neighbourhood.Zhao);
        (await OfTeamsAsync(place, Neighbourhood.Team, ATeam.OtherId)).Should().BeEquivalentTo(
            [new Measurement(EvaluationSubject.Of(Neighbourhood.Team), Measure.ServiceMinutes, MeasuredValue.Of(0)), new Measurement(EvaluationSubject.Of(Neighbourhood.Team), Measure.PersonsServing, MeasuredValue.Of(0))]);
        (await OfVolunteersAsync(place, new Term(Week.From.PlusDays(1), Week.Through), Neighbourhood.Zhao)).Should().BeEmpty("who went on the day before was not there");
    }

    [Fact]
    public async Task Opens_scorecards_for_who_is_active_and_was_there_by_the_end()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.WithinAsync(district => district.Teams.Add(new ATeam().WithId(ATeam.OtherId).At(Later).BuildRaising()));
        (await place.Registering.RegisterAsync(new VolunteerId(Causes.Cause(50)), Neighbourhood.RegistrationOf(50), Later)).EnsureAccepted();
        (await place.Registering.WithdrawAsync(Neighbourhood.Zhao, TestDistrict.Nine)).EnsureAccepted();

        (await OpenedAsync(place, EvaluationSubjectKind.Volunteer)).Should().Equal(EvaluationSubject.Of(Neighbourhood.Wang), EvaluationSubject.Of(Neighbourhood.Li));
        (await OpenedAsync(place, EvaluationSubjectKind.Team)).Should().Equal(EvaluationSubject.Of(Neighbourhood.Team));
    }

    [Fact]
    public async Task Agrees_with_a_count_of_minute_after_minute()
    {
        var service = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[-30, 200], Gen.Int[1, 40], Gen.Int[0, 2], Gen.Int[0, 7]);

        await service.Array[0, 12].SampleAsync(
            async services =>
            {
                var place = await Neighbourhood.FoundedAsync();
                await place.WithinAsync(district => district.Teams.Add(new ATeam().WithId(ATeam.OtherId).BuildRaising()));
                var stand = new Dictionary<(VolunteerId, int), (TimeRange Given, VolunteerTeamId? Team)>();
                foreach (var (who, cause, from, minutes, unit, fate) in services)
                {
                    // Around the first midnight of the week, and within it.
                    var given = TimeRange.Starting(TestDistrict.TimeZone.AtStartOfDay(Week.From).ToInstant() + Duration.FromMinutes(from), Duration.FromMinutes(minutes));
                    if (!stand.TryAdd((Volunteers[who], cause), (given, unit == 0 ? null : Teams[unit - 1]))) continue;
                    await RecordAsync(place, Volunteers[who], cause, given, unit == 0 ? ActivityHost.Of(Neighbourhood.Site) : ActivityHost.Of(Teams[unit - 1]));
                    if (fate > 0) continue;
                    (await new CorrectingRecords(place.Open()).StrikeOutAsync(ServiceRecordId.Of(Volunteers[who], Causes.Cause(cause)), RecordFault.NotServed, Later)).EnsureAccepted();
                    stand[(Volunteers[who], cause)] = (default, null);
                }

                var counting = stand.Where(one => one.Value.Given != default && Week.Contains(one.Value.Given.From.InZone(TestDistrict.TimeZone).Date)).ToList();
                (await OfVolunteersAsync(place, Volunteers)).Should().BeEquivalentTo(Volunteers.SelectMany(volunteer => new[]
                {
                    Of(volunteer, Measure.ServiceMinutes, Covered(counting.Where(one => one.Key.Item1 == volunteer).Select(one => one.Value.Given))),
                    Of(volunteer, Measure.ServicesGiven, counting.Count(one => one.Key.Item1 == volunteer)),
                    Of(volunteer, Measure.UnexcusedAbsences, 0),
                }));
                (await OfTeamsAsync(place, Teams)).Should().BeEquivalentTo(Teams.SelectMany(team => new[]
                {
                    new Measurement(EvaluationSubject.Of(team), Measure.ServiceMinutes, MeasuredValue.Of(
                        Volunteers.Sum(volunteer => Covered(counting.Where(one => one.Key.Item1 == volunteer && one.Value.Team == team).Select(one => one.Value.Given))))),
                    new Measurement(EvaluationSubject.Of(team), Measure.PersonsServing, MeasuredValue.Of(counting.Where(one => one.Value.Team == team).Select(one => one.Key.Item1).Distinct().Count())),
                }));
            },
            iter: 100, threads: 1);
    }

    private static int Covered(IEnumerable<TimeRange> given) =>
        given.SelectMany(time => Enumerable.Range(0, (int)time.Length.TotalMinutes).Select(minute => time.From + Duration.FromMinutes(minute))).Distinct().Count();

    private static Measurement Of(VolunteerId volunteer, Measure measure, int value) => new(EvaluationSubject.Of(volunteer), measure, MeasuredValue.Of(value));

    private static TimeRange Hours(double from, double until) => AServiceRecord.Hours(from, until);

    private static async Task RecordAsync(Neighbourhood place, VolunteerId volunteer, int cause, TimeRange given, ActivityHost? unit = null, ActivityId? activity = null)
    {
        var service = AServiceRecord.Service with
        {
            Volunteer = volunteer,
            Cause = Causes.Cause(cause),
            Activity = activity,
            Details = AServiceRecord.Service.Details with { Given = given, Unit = unit ?? ActivityHost.Of(Neighbourhood.Team) },
        };
        (await new RecordingService(place.Open()).RecordAsync(service, Later)).EnsureAccepted();
    }

    private static Task AbsentAsync(Neighbourhood place, VolunteerId volunteer, params AbsenceKind[] kinds) => place.WithinAsync(district =>
    {
        var file = AbsenceFile.Of(TestDistrict.Id, volunteer);
        for (var n = 0; n < kinds.Length; n++)
        {
            // An excuse corrects what stood before.
            foreach (var kind in new[] { AbsenceKind.Unexcused, kinds[n] }) file.Note(Causes.Cause(n), kind, TestDistrict.Monday, AnAbsenceFile.Rules, TestDistrict.Nine).EnsureAccepted();
        }

        file.Note(Causes.Cause(kinds.Length), AbsenceKind.Unexcused, Week.Through.PlusDays(1), AnAbsenceFile.Rules, TestDistrict.Nine).EnsureAccepted();
        district.AbsenceFiles.Add(file);
    });

    private static async Task<IReadOnlyList<Measurement>> OfVolunteersAsync(Neighbourhood place, Term days, params VolunteerId[] volunteers) => await new MeasuresOfDistrict(place.Open()).MeasureAsync(
        new MeasuresAsked(
            [Measure.ServiceMinutes, Measure.ServicesGiven, Measure.UnexcusedAbsences], EvaluationSubjectKind.Volunteer, [.. volunteers.Select(EvaluationSubject.Of)], days, Later + Duration.FromDays(1)));

    private static Task<IReadOnlyList<Measurement>> OfVolunteersAsync(Neighbourhood place, params VolunteerId[] volunteers) => OfVolunteersAsync(place, Week, volunteers);

    private static async Task<IReadOnlyList<Measurement>> OfTeamsAsync(Neighbourhood place, params VolunteerTeamId[] teams) => await new MeasuresOfDistrict(place.Open()).MeasureAsync(
        new MeasuresAsked([Measure.ServiceMinutes, Measure.PersonsServing], EvaluationSubjectKind.Team, [.. teams.Select(EvaluationSubject.Of)], Week, Later + Duration.FromDays(1)));

    private static Task<IEnumerable<EvaluationSubject>> OpenedAsync(Neighbourhood place, EvaluationSubjectKind kind) =>
        OpenedAsync(place, kind, new EvaluationCycleId(Causes.Cause(90 + (int)kind)), AnEvaluationCycle.Survey with { Weight = 100 });

    private static async Task<IEnumerable<EvaluationSubject>> OpenedAsync(Neighbourhood place, EvaluationSubjectKind kind, EvaluationCycleId cycle, Indicator indicator)
    {
        var planning = new PlanningEvaluation(place.Open());
        var plan = AnEvaluationCycle.Cycle with { Subjects = kind, Period = Week, Indicators = [indicator] };
        (await planning.DraftAsync(cycle, plan, TestDistrict.Nine)).EnsureAccepted();
        (await planning.OpenAsync(cycle, TestDistrict.Nine)).EnsureAccepted();
        (await new ComputingScores(place.Open()).OpenAllAsync(cycle, Later + Duration.FromDays(1))).Outcome.EnsureAccepted();
        return (await place.Open().Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle))).Select(scorecard => scorecard.Subject).OrderBy(subject => subject.Value);
    }
}
