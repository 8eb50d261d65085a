using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

/// <summary>What came of an evaluation feeds commendation, and a correction of it puts commendation right.</summary>
public sealed class CommendingInADistrict : IAsyncLifetime
{
    private const string Unit = "区文明办";

    private static readonly Instant Now = TestDistrict.Nine + Duration.FromDays(1);
    private static readonly Instant Closed = Now + Duration.FromDays(7);
    private static readonly LocalDate On = TestDistrict.Monday.PlusDays(8);
    private static readonly EvaluationCycleId Cycle = AnEvaluationCycle.TheId;
    private static readonly EvaluationCycleId Correction = EvaluationCycleId.CorrectionOf(Cycle);
    private static readonly EvaluationSubject Station = EvaluationSubject.Of(Neighbourhood.Site);
    private static readonly EvaluationSubject Centre = EvaluationSubject.Of(ASite.CentreId);
    private static readonly EvaluationSubject Wang = EvaluationSubject.Of(Neighbourhood.Wang);
    private static readonly EvaluationSubject Li = EvaluationSubject.Of(Neighbourhood.Li);

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Honours_sites_by_their_outcome_once()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Site, (Station, 95), (Centre, 89));

        var first = await Commending.CommendAsync(Cycle, Unit, Closed);
        var again = await Commending.CommendAsync(Cycle, "市文明办", Closed + Duration.FromDays(1));

        first.Should().BeEquivalentTo(new { Outcome = Decision.Accepted, Given = new[] { new HonouredSubject(Station, Honour.ModelSite) }, TakenBack = Array.Empty<object>(), LeftOut = Array.Empty<object>() });
        again.Given.Should().BeEmpty();
        (await HonoursAsync(Station)).Should().Equal(new HonourAward(Honour.ModelSite, On, Unit, Cycle));
        (await HonoursAsync(Centre)).Should().BeEmpty();
        _place.Events.OfType<SiteCommended>().Should().Equal(new SiteCommended(Neighbourhood.Site, Honour.ModelSite, On, Cycle));
    }

    [Fact]
    public async Task Honours_teams_and_volunteers_too_and_a_registration_that_was_merged_as_the_one_that_goes_on()
    {
        var team = EvaluationSubject.Of(Neighbourhood.Team);
        var other = new EvaluationCycleId(Causes.Cause(1));
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Team, (team, 100));
        await EvaluatedAsync(other, EvaluationSubjectKind.Volunteer, (Wang, 91), (Li, 92));
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Closed)).EnsureAccepted();

        (await Commending.CommendAsync(Cycle, Unit, Closed)).Given.Should().Equal(new HonouredSubject(team, Honour.OutstandingTeam));
        (await Commending.CommendAsync(other, Unit, Closed)).Given.Should().Equal(new HonouredSubject(Wang, Honour.OutstandingVolunteer));

        (await HonoursAsync(team)).Should().Equal(new HonourAward(Honour.OutstandingTeam, On, Unit, Cycle));
        (await HonoursAsync(Wang)).Should().Equal(new HonourAward(Honour.OutstandingVolunteer, On, Unit, other));
        (await new ReadingVolunteerRecords(_place.Open()).FindAsync(Neighbourhood.Li))!.Commendation.Honours.Should().HaveCount(1);
    }

    [Fact]
    public async Task Leaves_out_who_has_ended_and_tells()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Site, (Station, 95), (Centre, 95));
        var (volunteers, teams) = (new EvaluationCycleId(Causes.Cause(1)), new EvaluationCycleId(Causes.Cause(2)));
        await EvaluatedAsync(volunteers, EvaluationSubjectKind.Volunteer, (Wang, 95), (EvaluationSubject.Of(new VolunteerId(Causes.Cause(3))), 95));
        await EvaluatedAsync(teams, EvaluationSubjectKind.Team, (EvaluationSubject.Of(Neighbourhood.Team), 95));
        await _place.WindUpAsync(Neighbourhood.Site);
        (await _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, Closed)).EnsureAccepted();
        (await _place.Registering.WithdrawAsync(Neighbourhood.Wang, Closed)).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Team, team => team.Suspend(Closed) & team.Dissolve(TeamTies.None, null, Closed));

        var commended = await Commending.CommendAsync(Cycle, Unit, Closed);

        (commended.Given.Single().Subject, commended.LeftOut.Single()).Should().Be((Centre, new HonouredSubject(Station, Honour.ModelSite)));
        (await HonoursAsync(Station)).Should().BeEmpty();
        (await Commending.CommendAsync(volunteers, Unit, Closed)).LeftOut.Should().HaveCount(2);
        (await Commending.CommendAsync(teams, Unit, Closed)).LeftOut.Should().ContainSingle();
        _place.Events.OfType<HonourAwarded>().Should().BeEmpty();
    }

    [Fact]
    public async Task Follows_the_rules_of_the_district()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Site, (Station, 95), (Centre, 70));
        var rules = new EvaluationRules
        {
            Commendations =
            [
                new(EvaluationSubjectKind.Site, EvaluationOutcome.Pass, new Honour("steady-site")), new(EvaluationSubjectKind.Site, EvaluationOutcome.Pass, Honour.ModelSite),
                new(EvaluationSubjectKind.Team, EvaluationOutcome.Excellent, Honour.OutstandingTeam),
            ],
        };
        var district = new Districts(_place.Store, [new DistrictRegistration(TestDistrict.Profile with { Evaluation = rules }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);

        var commended = await new CommendingByEvaluation(district).CommendAsync(Cycle, Unit, Closed);

        commended.Given.Should().Equal(new HonouredSubject(Centre, Honour.ModelSite), new HonouredSubject(Centre, new Honour("steady-site")));
    }

    [Fact]
    public async Task Is_refused_until_the_cycle_is_closed_and_where_a_correction_stands()
    {
        (await _place.Store.TryAsync(async () => (await Commending.CommendAsync(Cycle, Unit, Closed)).Outcome)).Should().Be((Decision)new NotFound("evaluation-cycle", Cycle.Value));
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Site, (Station, 95));
        (await new PlanningEvaluation(_place.Open()).CorrectAsync(Cycle, Closed)).EnsureAccepted();
        (await _place.Store.TryAsync(async () => (await Commending.CommendAsync(Correction, Unit, Closed)).Outcome)).Should().Be((Decision)new CycleNotClosed(Correction, EvaluationCycleState.Drafted));
        await ScoredAsync(Correction, (Station, 95));

        (await _place.Store.TryAsync(async () => (await Commending.CommendAsync(Cycle, Unit, Closed)).Outcome)).Should().Be((Decision)new CycleSuperseded(Cycle, Correction));
        await FluentActions.Awaiting(async () => await Commending.CommendAsync(Correction, " ", Closed)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Of_a_correction_takes_back_what_was_given_wrongly_and_leaves_the_rest()
    {
        var institute = EvaluationSubject.Of(ASite.InstituteId);
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Site, (Station, 95), (Centre, 95), (institute, 95));
        (await Commending.CommendAsync(Cycle, Unit, Closed)).Given.Should().HaveCount(3);
        await CommendedByTheCityAsync(ASite.CentreId);
        (await new PlanningEvaluation(_place.Open()).CorrectAsync(Cycle, Closed)).EnsureAccepted();
        await ScoredAsync(Correction, (Station, 96), (Centre, 60), (institute, null));

        var corrected = await Commending.CommendAsync(Correction, Unit, Closed + Duration.FromDays(9));
        var again = await Commending.CommendAsync(Correction, Unit, Closed + Duration.FromDays(9));

        corrected.Given.Should().BeEmpty();
        corrected.TakenBack.Should().BeEquivalentTo([new HonouredSubject(Centre, Honour.ModelSite), new HonouredSubject(institute, Honour.ModelSite)]);
        (again.Given.Count, again.TakenBack.Count).Should().Be((0, 0));
        (await HonoursAsync(Station)).Should().Equal(new HonourAward(Honour.ModelSite, On, Unit, Cycle));
        (await HonoursAsync(Centre)).Should().Equal(new HonourAward(Honour.ModelSite, On, "市文明办"));
        (await HonoursAsync(institute)).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_a_correction_takes_honours_of_volunteers_and_teams_back_also_after_they_have_ended()
    {
        var (teams, volunteers) = (Cycle, new EvaluationCycleId(Causes.Cause(1)));
        var team = EvaluationSubject.Of(Neighbourhood.Team);
        await EvaluatedAsync(teams, EvaluationSubjectKind.Team, (team, 95));
        await EvaluatedAsync(volunteers, EvaluationSubjectKind.Volunteer, (Wang, 95), (Li, 60));
        foreach (var cycle in new[] { teams, volunteers }) (await Commending.CommendAsync(cycle, Unit, Closed)).Given.Should().ContainSingle();
        (await _place.Registering.WithdrawAsync(Neighbourhood.Wang, Closed)).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Team, one => one.Suspend(Closed) & one.Dissolve(TeamTies.None, null, Closed));
        foreach (var cycle in new[] { teams, volunteers }) (await new PlanningEvaluation(_place.Open()).CorrectAsync(cycle, Closed)).EnsureAccepted();
        await ScoredAsync(EvaluationCycleId.CorrectionOf(teams), (team, 50));
        await ScoredAsync(EvaluationCycleId.CorrectionOf(volunteers), (Wang, 50), (Li, 99));

        (await Commending.CommendAsync(EvaluationCycleId.CorrectionOf(teams), Unit, Closed)).TakenBack.Should().Equal(new HonouredSubject(team, Honour.OutstandingTeam));
        var ofVolunteers = await Commending.CommendAsync(EvaluationCycleId.CorrectionOf(volunteers), Unit, Closed);

        (ofVolunteers.Given.Single().Subject, ofVolunteers.TakenBack.Single().Subject).Should().Be((Li, Wang));
        _place.Events.OfType<HonourWithdrawn>().Should().Equal(new HonourWithdrawn(Neighbourhood.Wang, Honour.OutstandingVolunteer, On, volunteers));
    }

    [Fact]
    public async Task Leaves_the_closed_cycle_as_it_is_and_tells_that_a_correction_stands_in_its_place()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Volunteer, (Wang, 95), (Li, 70));
        var (before, log) = (await StateOfAsync(Cycle), _place.Store.EventsOf(TestDistrict.Id).Count);
        (await new PlanningEvaluation(_place.Open()).CorrectAsync(Cycle, Closed)).EnsureAccepted();
        (await Reading.TableOfAsync(Cycle))!.SupersededBy.Should().BeNull("the correction is not closed yet");
        await ScoredAsync(Correction, (Wang, 80), (Li, 70));
        (await Commending.CommendAsync(Correction, Unit, Closed)).Outcome.EnsureAccepted();
        (await new PlanningEvaluation(_place.Open()).CorrectAsync(Correction, Closed)).EnsureAccepted();
        var second = EvaluationCycleId.CorrectionOf(Correction);
        await ScoredAsync(second, (Wang, 81));

        var after = await StateOfAsync(Cycle);
        foreach (var (one, other) in after.Zip(before)) Unchanged.ShouldEqual(one, other);
        _place.Store.EventsOf(TestDistrict.Id).Skip(log).Where(envelope => before.Exists(one => one.Kind == envelope.Kind && one.Key == envelope.Aggregate)).Should().BeEmpty();
        (await Reading.TableOfAsync(Cycle))!.Should().BeEquivalentTo(new { State = EvaluationCycleState.Closed, Edition = 1, SupersededBy = second });
        (await Reading.TableOfAsync(second))!.Should().BeEquivalentTo(new { Edition = 3, SupersededBy = (EvaluationCycleId?)null });
        (await Reading.OfAsync(Wang)).Select(one => (one.Score, one.SupersededBy)).Should().BeEquivalentTo([(95m, (EvaluationCycleId?)second), (80m, second), (81m, null)]);
        (await new ReadingVolunteerRecords(_place.Open()).FindAsync(Neighbourhood.Li))!.Evaluation.Select(one => (one.Score, one.SupersededBy)).Should().Equal((70m, second), (70m, second));
        (await Reading.TableOfAsync(new EvaluationCycleId(Causes.Cause(77)))).Should().BeNull();
    }

    [Fact]
    public async Task Of_a_correction_takes_nothing_from_whom_it_says_nothing_of()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Site, (Station, 95), (Centre, 95));
        (await Commending.CommendAsync(Cycle, Unit, Closed)).Outcome.EnsureAccepted();
        (await new PlanningEvaluation(_place.Open()).CorrectAsync(Cycle, Closed)).EnsureAccepted();
        await ScoredAsync(Correction, (Centre, 95));

        (await Commending.CommendAsync(Correction, Unit, Closed)).TakenBack.Should().BeEmpty();

        (await HonoursAsync(Station)).Should().ContainSingle();
    }

    [Fact]
    public async Task Of_a_correction_leaves_their_honours_to_whoever_is_gone_when_its_scorecards_are_opened()
    {
        var (teams, volunteers) = (Cycle, new EvaluationCycleId(Causes.Cause(1)));
        var team = EvaluationSubject.Of(Neighbourhood.Team);
        await EvaluatedAsync(teams, EvaluationSubjectKind.Team, (team, 95));
        await EvaluatedAsync(volunteers, EvaluationSubjectKind.Volunteer, (Wang, 95), (Li, 60));
        foreach (var cycle in new[] { teams, volunteers }) (await Commending.CommendAsync(cycle, Unit, Closed)).Given.Should().ContainSingle();
        (await _place.Registering.WithdrawAsync(Neighbourhood.Wang, Closed)).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Team, one => one.Suspend(Closed));

        foreach (var cycle in new[] { teams, volunteers })
        {
            (await new PlanningEvaluation(_place.Open()).CorrectAsync(cycle, Closed)).EnsureAccepted();
            await OpenedAndScoredAsync(EvaluationCycleId.CorrectionOf(cycle), 96);
            (await Commending.CommendAsync(EvaluationCycleId.CorrectionOf(cycle), Unit, Closed)).TakenBack.Should().BeEmpty();
        }

        (await HonoursAsync(Wang)).Should().Equal(new HonourAward(Honour.OutstandingVolunteer, On, Unit, volunteers));
        (await HonoursAsync(team)).Should().Equal(new HonourAward(Honour.OutstandingTeam, On, Unit, teams));
        (await SubjectsAsync(EvaluationCycleId.CorrectionOf(volunteers))).Should().Contain([Wang, Li], "what is corrected is scored anew of all who were scored");
        (await SubjectsAsync(EvaluationCycleId.CorrectionOf(teams))).Should().Equal(team);
    }

    [Fact]
    public async Task Of_a_correction_judges_a_registration_that_was_merged_since_as_the_one_that_goes_on()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Volunteer, (Li, 95));
        (await Commending.CommendAsync(Cycle, Unit, Closed)).Given.Should().ContainSingle();
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Closed)).EnsureAccepted();
        (await new PlanningEvaluation(_place.Open()).CorrectAsync(Cycle, Closed)).EnsureAccepted();

        await OpenedAndScoredAsync(Correction, 50);
        var corrected = await Commending.CommendAsync(Correction, Unit, Closed);

        (await SubjectsAsync(Correction)).Should().Contain(Wang).And.NotContain(Li);
        corrected.TakenBack.Should().Equal(new HonouredSubject(Wang, Honour.OutstandingVolunteer));
    }

    [Fact]
    public async Task Finds_a_scorecard_of_a_correction_also_under_a_registration_that_was_merged_after_it()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Volunteer, (Wang, 95));
        (await Commending.CommendAsync(Cycle, Unit, Closed)).Given.Should().ContainSingle();
        (await new PlanningEvaluation(_place.Open()).CorrectAsync(Cycle, Closed)).EnsureAccepted();
        await ScoredAsync(Correction, (Li, 50));
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Closed)).EnsureAccepted();

        (await Commending.CommendAsync(Correction, Unit, Closed)).TakenBack.Should().Equal(new HonouredSubject(Wang, Honour.OutstandingVolunteer));
    }

    [Fact]
    public async Task Of_a_correction_takes_back_also_what_was_earned_by_rules_of_before()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Site, (Station, 80), (Centre, 80));
        var before = new EvaluationRules { Commendations = [new(EvaluationSubjectKind.Site, EvaluationOutcome.Good, Honour.ModelSite)] };
        var district = new Districts(_place.Store, [new DistrictRegistration(TestDistrict.Profile with { Evaluation = before }, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        (await new CommendingByEvaluation(district).CommendAsync(Cycle, Unit, Closed)).Given.Should().HaveCount(2);
        (await new PlanningEvaluation(_place.Open()).CorrectAsync(Cycle, Closed)).EnsureAccepted();
        await ScoredAsync(Correction, (Station, 50), (Centre, 80));

        (await Commending.CommendAsync(Correction, Unit, Closed)).TakenBack.Should().Equal(new HonouredSubject(Station, Honour.ModelSite));

        (await HonoursAsync(Centre)).Should().ContainSingle("its score is the same in both");
    }

    [Fact]
    public async Task Looks_at_nobody_whose_score_earns_nothing()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Volunteer, (Wang, 95), (Li, 60));
        var meanwhile = new Overtaken(_place.Store, async () => (await _place.Registering.WithdrawAsync(Neighbourhood.Li, Closed)).EnsureAccepted());

        (await new CommendingByEvaluation(TestDistrict.Open(meanwhile)).CommendAsync(Cycle, Unit, Closed)).Given.Should().ContainSingle();

        meanwhile.Commits.Should().Be(1, "what becomes of others meanwhile is no reason to begin anew");
    }

    [Fact]
    public async Task Takes_another_cycle_that_bears_the_id_of_a_correction_for_no_correction()
    {
        await EvaluatedAsync(Cycle, EvaluationSubjectKind.Site, (Station, 95));
        await EvaluatedAsync(Correction, EvaluationSubjectKind.Site, (Centre, 95));

        (await Commending.CommendAsync(Cycle, Unit, Closed)).Given.Should().Equal(new HonouredSubject(Station, Honour.ModelSite));
        (await Reading.TableOfAsync(Cycle))!.SupersededBy.Should().BeNull();
    }

    private CommendingByEvaluation Commending => new(_place.Open());

    private ReadingEvaluations Reading => new(_place.Open());

    private async Task EvaluatedAsync(EvaluationCycleId cycle, EvaluationSubjectKind kind, params (EvaluationSubject Subject, decimal? Points)[] scores)
    {
        var plan = AnEvaluationCycle.Cycle with { Subjects = kind, Indicators = [AnEvaluationCycle.Indicator("all", 100, 100)] };
        (await new PlanningEvaluation(_place.Open()).DraftAsync(cycle, plan, Now)).EnsureAccepted();
        await ScoredAsync(cycle, scores);
    }

    // Without points it is taken out.
    private async Task ScoredAsync(EvaluationCycleId cycle, params (EvaluationSubject Subject, decimal? Points)[] scores)
    {
        var (scoring, concluding) = (new ScoringSubjects(_place.Open()), new ConcludingEvaluation(_place.Open()));
        (await new PlanningEvaluation(_place.Open()).OpenAsync(cycle, Now)).EnsureAccepted();
        foreach (var (subject, points) in scores)
        {
            var id = EvaluationScorecardId.Of(cycle, subject);
            (await scoring.OpenAsync(cycle, id, subject, Now)).EnsureAccepted();
            (points is { } raw
                ? await scoring.RecordAsync(id, new RawScore(new IndicatorCode("all"), raw), IndicatorSource.Entered, Now)
                : await scoring.ExcludeAsync(id, ExclusionReason.TooShort, Now)).EnsureAccepted();
        }

        (await concluding.PublishAsync(cycle, Now)).EnsureAccepted();
        (await concluding.CloseAsync(cycle, Closed)).EnsureAccepted();
    }

    private async Task OpenedAndScoredAsync(EvaluationCycleId cycle, decimal points)
    {
        var (scoring, concluding) = (new ScoringSubjects(_place.Open()), new ConcludingEvaluation(_place.Open()));
        (await new PlanningEvaluation(_place.Open()).OpenAsync(cycle, Closed)).EnsureAccepted();
        (await new ComputingScores(_place.Open()).OpenAllAsync(cycle, Closed)).Outcome.EnsureAccepted();
        foreach (var subject in await SubjectsAsync(cycle))
            (await scoring.RecordAsync(EvaluationScorecardId.Of(cycle, subject), new RawScore(new IndicatorCode("all"), points), IndicatorSource.Entered, Closed)).EnsureAccepted();
        (await concluding.PublishAsync(cycle, Closed)).EnsureAccepted();
        (await concluding.CloseAsync(cycle, Closed + Duration.FromDays(7))).EnsureAccepted();
    }

    private async Task<IReadOnlyList<EvaluationSubject>> SubjectsAsync(EvaluationCycleId cycle) =>
        [.. (await _place.Open().Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle))).Select(scorecard => scorecard.Subject)];

    private async Task CommendedByTheCityAsync(PracticeSiteId site)
    {
        var district = _place.Open();
        (await district.Sites.FindAsync(site))!.Commend(new HonourAward(Honour.ModelSite, On, "市文明办"), Closed).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }

    private async Task<List<IAggregateRoot>> StateOfAsync(EvaluationCycleId cycle)
    {
        var district = _place.Open();
        return [(await district.EvaluationCycles.FindAsync(cycle))!, .. await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(cycle))];
    }

    private async Task<IReadOnlyList<HonourAward>> HonoursAsync(EvaluationSubject subject)
    {
        var district = _place.Open();
        if (subject.Site is { } site) return (await district.Sites.FindAsync(site))!.Honours;
        if (subject.Team is { } team) return (await district.Teams.FindAsync(team))!.Honours;
        return (await district.HonourRolls.FindAsync(subject.Volunteer!.Value))?.Honours ?? [];
    }
}
