using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class SigningAnAgreement
{
    private static readonly NewAgreement Agreement = AnAgreementFile.Agreement;
    private static readonly AgreementId Id = AnAgreementFile.TheAgreement;
    private static readonly LocalDate From = Agreement.Term.From;
    private static readonly LocalDate Through = Agreement.Term.Through;
    private static readonly VolunteerFacts Adult = VolunteerFactsFor.Adult(AVolunteer.TheId);
    private static readonly AgreementRules Rules = new();

    [Fact]
    public void Is_kept_as_a_dated_fact_without_a_word_of_it()
    {
        var file = AgreementFile.Of(TestDistrict.Id, AVolunteer.TheId);
        var signed = Agreement with { Triggers = [AgreementTrigger.DangerToPerson], Document = new Guid("00000000-0000-7000-8000-0000000d0c01"), ByGuardian = true };

        Sign(file, signed).EnsureAccepted();

        file.Agreements.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new Agreement(Id, signed.With, signed.Term, signed.SignedOn, signed.Triggers, true, signed.Document));
        file.EarliestExpiry.Should().Be(Through);
        Raised.EventsOf(file).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new AgreementSigned(AVolunteer.TheId, Id, signed.With, signed.Term, signed.SignedOn, signed.Triggers));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Has_happened_already(int days, bool accepted)
    {
        var file = new AnAgreementFile().Build();
        var signed = Agreement with { SignedOn = From.PlusDays(days) };

        file.Try(f => Sign(f, signed, today: From)).Should().Be(accepted ? Decision.Accepted : new AgreementNotYetSigned(From.PlusDays(1)));
    }

    [Fact]
    public void By_a_minor_needs_a_guardian_too()
    {
        var minor = VolunteerFactsFor.Minor(AVolunteer.TheId, From.PlusDays(1));
        var file = new AnAgreementFile().Build();

        file.ShouldStayUnchangedBy(f => Sign(f, Agreement, minor)).Should().Be((Decision)new AgreementWithoutGuardian(AVolunteer.TheId, From));

        Can(file, Agreement with { ByGuardian = true }, minor).IsAccepted.Should().BeTrue();
        Can(file, Agreement, minor with { OwnLabour = Agreement.Term }).IsAccepted.Should().BeTrue("who lives on own labour signs alone");
        Can(file, Agreement, minor with { AdultFrom = From }).IsAccepted.Should().BeTrue("on the 18th birthday");
        file.CanSign(Id, Agreement, minor, From, Rules with { GuardiansSign = false }).IsAccepted.Should().BeTrue("where the district does not ask for it");
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var child = VolunteerFactsFor.Minor(AVolunteer.TheId, From.PlusYears(1)) with { IsActive = false };

        new AnAgreementFile().Build().ShouldStayUnchangedBy(f => Sign(f, Agreement, child, From.PlusDays(-1))).Refusals.Should().Equal(
            new VolunteerInactive(AVolunteer.TheId), new AgreementNotYetSigned(From), new AgreementWithoutGuardian(AVolunteer.TheId, From));
    }

    [Fact]
    public void Under_an_id_in_use_is_refused_unless_it_is_the_same()
    {
        var file = new AnAgreementFile().Signed(one => one with { Triggers = [AgreementTrigger.OnRequest, AgreementTrigger.DangerToPerson] }).Build();

        Sign(file, Agreement with { Triggers = [AgreementTrigger.DangerToPerson, AgreementTrigger.OnRequest] }).EnsureAccepted();
        Raised.EventsOf(file).Should().BeEmpty();
        file.ShouldStayUnchangedBy(f => Sign(f, Agreement)).Should().Be((Decision)new AlreadyExists("agreement", Id.Value));
    }

    [Fact]
    public void Is_not_changed_by_whoever_handed_the_list_in()
    {
        var triggers = new List<AgreementTrigger> { AgreementTrigger.OnRequest };
        var file = new AnAgreementFile().Signed(one => one with { Triggers = triggers }).Build();

        triggers.Clear();

        file.Agreements.Single().Triggers.Should().Equal(AgreementTrigger.OnRequest);
    }

    [Fact]
    public void That_makes_no_sense_is_a_bug_of_the_caller()
    {
        var file = new AnAgreementFile().Build();

        var acts = new Func<Decision>[]
        {
            () => Sign(file, Agreement with { With = default }),
            () => Sign(file, Agreement with { SignedOn = Through.PlusDays(1) }),
            () => Sign(file, Agreement with { Document = Guid.Empty }),
            () => Sign(file, Agreement with { Triggers = [AgreementTrigger.OnRequest, AgreementTrigger.OnRequest] }),
            () => Sign(file, Agreement, VolunteerFactsFor.Adult(AVolunteer.OtherId)),
            () => Sign(file, Agreement, Adult with { District = TestDistrict.OtherId }),
            () => file.Sign(default, Agreement, Adult, From, Rules, TestDistrict.Nine),
        };

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(-5, -1)] // before it begins: it never holds
    [InlineData(9_999, 184)] // it has run out by then, and is put away
    public void May_be_followed_by_an_early_end(int days, int heldThrough)
    {
        var file = new AnAgreementFile().Signed().Build();

        file.End(Id, From.PlusDays(days), AgreementEndReason.VolunteerLeft, TestDistrict.Nine).EnsureAccepted();

        file.Agreements.Single().HoldsThrough.Should().Be(From.PlusDays(heldThrough));
        file.EarliestExpiry.Should().BeNull("what was ended is done with");
        Raised.EventsOf(file).Should().Equal(new AgreementEnded(AVolunteer.TheId, Id, From.PlusDays(heldThrough), AgreementEndReason.VolunteerLeft));
    }

    [Fact]
    public void In_error_never_held()
    {
        var file = new AnAgreementFile().Signed().Ended(From.PlusDays(50), AgreementEndReason.RecordedInError).Build();

        file.Agreements.Single().Holds.Should().BeNull();
    }

    [Fact]
    public void Ends_once()
    {
        var file = new AnAgreementFile().Signed().Ended(From.PlusDays(3)).Build();
        Decision ended = new AgreementHasEnded(Id, From.PlusDays(3));

        file.ShouldStayUnchangedBy(f => f.End(Id, From.PlusDays(4), AgreementEndReason.MutualAgreement, TestDistrict.Nine)).Should().Be(ended);
        file.ShouldStayUnchangedBy(f => f.End(Id, From.PlusDays(3), AgreementEndReason.NotKept, TestDistrict.Nine)).Should().Be(ended);
        file.ShouldStayUnchangedBy(f => f.End(AnAgreementFile.OtherAgreement, From, AgreementEndReason.NotKept, TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("agreement", AnAgreementFile.OtherAgreement.Value));
    }

    [Fact]
    public void Anew_with_the_same_host_moves_the_day_on_which_it_runs_out()
    {
        var longer = Agreement.Term.Through.PlusMonths(6);
        var file = new AnAgreementFile().Signed().Signed(one => one with { Term = new Term(Through.PlusDays(1), longer) }, AnAgreementFile.OtherAgreement).Build();

        file.EarliestExpiry.Should().Be(longer);
    }

    [Fact]
    public void Is_due_anew_with_those_whose_agreements_run_out()
    {
        AgreementFile[] files =
        [
            new AnAgreementFile().Signed(one => one with { Term = new Term(From, Through.PlusDays(1)) }).Build(),
            new AnAgreementFile().Of(AVolunteer.OtherId).Signed().Build(),
            new AnAgreementFile().Signed().Ended(From).Build(),
            new AnAgreementFile().Signed(one => one with { Term = new Term(From, Through.PlusDays(2)) }).Build(),
        ];

        new AgreementRunsOut(Through.PlusDays(1)).ShouldAgreeWithItsExpression(files);
        new AgreementsRunningOutSpec(Through.PlusDays(1)).Evaluate(files).Should().Equal(files[1], files[0]);
    }

    private static Decision Sign(AgreementFile file, NewAgreement agreement, VolunteerFacts? signer = null, LocalDate? today = null) =>
        file.Sign(Id, agreement, signer ?? Adult, today ?? agreement.SignedOn, Rules, TestDistrict.Nine);

    private static Decision Can(AgreementFile file, NewAgreement agreement, VolunteerFacts signer) => file.CanSign(Id, agreement, signer, agreement.SignedOn, Rules);
}

public class NeedingAnAgreement
{
    private static readonly LocalDate Day = AnAgreementFile.Agreement.Term.From;
    private static readonly ActivityHost Host = AnAgreementFile.Agreement.With;
    private static readonly AgreementRules Rules = new();
    private static readonly AgreementDemand Harmless = new() { With = Host, Days = new Term(Day, Day) };

    /// <summary>Each case of the rule (R18) alone.</summary>
    public static TheoryData<AgreementTrigger> Cases { get; } = [.. Enum.GetValues<AgreementTrigger>()];

    [Theory, MemberData(nameof(Cases))]
    public void Is_so_in_each_case_that_the_district_names_and_in_no_other(AgreementTrigger trigger)
    {
        var demand = With(trigger);

        AgreementPolicy.TriggersOf(demand, Rules with { RequiredFor = Enum.GetValues<AgreementTrigger>().ToHashSet() }).Should().Equal(trigger);
        AgreementPolicy.TriggersOf(demand, Rules with { RequiredFor = new HashSet<AgreementTrigger>() }).Should().BeEmpty("as in Shandong, which only encourages it");
        AgreementPolicy.TriggersOf(demand, Rules).Should().Equal(trigger == AgreementTrigger.ForeignRelated ? [] : [trigger]);
    }

    [Fact]
    public void Is_not_so_for_a_harmless_afternoon() => AgreementPolicy.Judge(AVolunteer.TheId, Harmless, null, Rules).IsAccepted.Should().BeTrue();

    [Fact]
    public void Is_refused_for_every_case_that_no_agreement_covers()
    {
        var demand = With(AgreementTrigger.DangerToPerson) with { IsOutsideProvince = true, PeopleExpected = 5_000 };
        var file = new AnAgreementFile().Signed(one => one with { Triggers = [AgreementTrigger.LargePublicEvent] }).Build();

        AgreementPolicy.Judge(AVolunteer.TheId, demand, file, Rules).Refusals.Should().Equal(
            new AgreementMissing(AVolunteer.TheId, AgreementTrigger.DangerToPerson, demand.Days), new AgreementMissing(AVolunteer.TheId, AgreementTrigger.OutsideProvince, demand.Days));
        Unchanged.Tried(Judged(demand, file)).IsAccepted.Should().BeFalse();
        AgreementPolicy.Judge(AVolunteer.TheId, demand, new AnAgreementFile().Signed().Build(), Rules).IsAccepted.Should().BeTrue("one for all is for each");
    }

    [Fact]
    public void Is_met_by_an_agreement_with_that_host_only()
    {
        var withTheSite = new AnAgreementFile().Signed(one => one with { With = ActivityHost.Of(ASite.StationId) }).Build();

        Judge(Harmless, withTheSite).Should().Be((Decision)new AgreementMissing(AVolunteer.TheId, AgreementTrigger.OnRequest, Harmless.Days));
        Judge(Harmless with { With = ActivityHost.Of(ASite.StationId) }, withTheSite).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [InlineData(-1, 0, false)]
    [InlineData(0, 184, true)]
    [InlineData(0, 185, false)]
    public void Is_met_by_one_that_holds_for_all_of_the_days(int from, int through, bool met) =>
        Judge(Harmless with { Days = new Term(Day.PlusDays(from), Day.PlusDays(through)) }, new AnAgreementFile().Signed().Build()).IsAccepted.Should().Be(met);

    [Fact]
    public void Is_met_by_two_that_follow_each_other()
    {
        var file = new AnAgreementFile().Signed().Signed(one => one with { Term = new Term(one.Term.Through.PlusDays(1), one.Term.Through.PlusMonths(1)) }, AnAgreementFile.OtherAgreement).Build();

        Judge(Harmless with { Days = new Term(Day, Day.PlusMonths(7).PlusDays(-1)) }, file).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Is_not_met_for_the_days_before_the_signing()
    {
        var file = new AnAgreementFile().Signed(one => one with { SignedOn = Day.PlusDays(2) }).Build();

        Judge(Harmless, file).IsAccepted.Should().BeFalse();
        Judge(Harmless with { Days = new Term(Day.PlusDays(2), Day.PlusDays(2)) }, file).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Is_not_met_after_an_early_end()
    {
        var file = new AnAgreementFile().Signed().Ended(Day).Build();

        Judge(Harmless, file).IsAccepted.Should().BeTrue();
        Judge(Harmless with { Days = new Term(Day, Day.PlusDays(1)) }, file).IsAccepted.Should().BeFalse();
    }

    [Theory]
    [InlineData(30, false)] // from the 7th through the 5th of April
    [InlineData(31, true)] // through the 6th: a month
    public void Begins_with_a_month_of_service(int days, bool needed) =>
        AgreementPolicy.TriggersOf(Harmless with { Days = new Term(Day, Day.PlusDays(days - 1)) }, Rules).Any().Should().Be(needed);

    [Theory]
    [InlineData(999, false)]
    [InlineData(1_000, true)]
    public void Begins_with_a_thousand_people(int people, bool needed) =>
        AgreementPolicy.TriggersOf(Harmless with { PeopleExpected = people }, Rules).Any().Should().Be(needed);

    [Fact]
    public void By_the_file_of_another_or_by_senseless_rules_is_a_bug_of_the_caller()
    {
        var acts = new Func<object>[]
        {
            () => Judge(Harmless, new AnAgreementFile().Of(AVolunteer.OtherId).Build()),
            () => new AgreementRules { Continuous = Period.FromHours(1) },
            () => new AgreementRules { LargeEventFrom = 0 },
        };

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    // Days of agreements and of the service, over three weeks.
    [Fact]
    public void Is_met_exactly_when_each_day_lies_in_some_agreement() =>
        Gen.Select(Gen.Select(Gen.Int[0, 20], Gen.Int[0, 9], Gen.Int[-3, 12]).Array[0, 6], Gen.Int[0, 20], Gen.Int[0, 12]).Sample((signed, from, length) =>
        {
            var builder = new AnAgreementFile();
            for (var i = 0; i < signed.Length; i++)
            {
                var (first, days, late) = signed[i];
                var term = new Term(Day.PlusDays(first), Day.PlusDays(first + days));
                builder.Signed(one => one with { Term = term, SignedOn = LocalDate.Min(term.Through, term.From.PlusDays(late)) }, new AgreementId(Causes.Cause(i + 1)));
            }

            var service = new Term(Day.PlusDays(from), Day.PlusDays(from + length));
            var expected = Enumerable.Range(0, length + 1).All(day => Array.Exists(signed, one =>
                from + day >= one.Item1 + Math.Max(0, Math.Min(one.Item3, one.Item2)) && from + day <= one.Item1 + one.Item2));

            builder.Build().Covers(Host, service, AgreementTrigger.OnRequest).Should().Be(expected);
        });

    private static Decision Judge(AgreementDemand demand, AgreementFile? file) => AgreementPolicy.Judge(AVolunteer.TheId, demand with { IsRequested = true }, file, Rules);

    private static Decision<AgreementFile> Judged(AgreementDemand demand, AgreementFile file) =>
        AgreementPolicy.Judge(AVolunteer.TheId, demand, file, Rules) is { IsAccepted: false } no ? no : file;

    private static AgreementDemand With(AgreementTrigger trigger) => trigger switch
    {
        AgreementTrigger.DangerToPerson => Harmless with { Risk = CivicPractice.Safeguards.RiskLevel.Dangerous },
        AgreementTrigger.ContinuousService => Harmless with { Days = new Term(Day, Day.PlusMonths(1).PlusDays(-1)) },
        AgreementTrigger.LargePublicEvent => Harmless with { PeopleExpected = 1_000 },
        AgreementTrigger.OutsideProvince => Harmless with { IsOutsideProvince = true },
        AgreementTrigger.OnRequest => Harmless with { IsRequested = true },
        _ => Harmless with { IsForeignRelated = true },
    };
}

public sealed class AgreementsInADistrict : IAsyncLifetime
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly AgreementId Id = AnAgreementFile.TheAgreement;

    private Neighbourhood _place = null!;

    private SigningAgreements Signing => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_signed_with_a_team_an_organisation_and_a_site()
    {
        ActivityHost[] hosts = [ActivityHost.Of(Neighbourhood.Team), ActivityHost.Of(Neighbourhood.Organization), ActivityHost.Of(Neighbourhood.Site)];
        for (var i = 0; i < hosts.Length; i++)
            (await Signing.SignAsync(Wang, new AgreementId(Causes.Cause(i + 1)), AnAgreementFile.Agreement with { With = hosts[i] }, Nine)).EnsureAccepted();

        (await _place.Open().AgreementFiles.FindAsync(Wang))!.Agreements.Select(one => one.With).Should().Equal(hosts);
    }

    [Fact]
    public async Task Are_confirmed_also_when_the_host_acts_no_longer_and_made_no_more()
    {
        (await Signing.SignAsync(Wang, Id, AnAgreementFile.Agreement, Nine)).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Team, team => team.Suspend(Nine));

        (await Signing.SignAsync(Wang, Id, AnAgreementFile.Agreement, Nine)).EnsureAccepted();
        (await _place.Store.TryAsync(() => Signing.SignAsync(Wang, AnAgreementFile.OtherAgreement, AnAgreementFile.Agreement, Nine)))
            .Should().Be((Decision)new HostInactive(AnAgreementFile.Agreement.With));
        (await Signing.EndAsync(Wang, Id, TestDistrict.Monday, AgreementEndReason.HostEnded, Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Need_a_volunteer_and_a_host_that_the_district_knows()
    {
        var nobody = new VolunteerId(new Guid("00000000-0000-7000-8000-0000000000c9"));
        var nowhere = AnAgreementFile.Agreement with { With = ActivityHost.Of(ATeam.OtherId) };

        (await Signing.SignAsync(nobody, Id, nowhere, Nine)).Refusals.Should().Equal(new NotFound("volunteer", nobody.Value), new NotFound("host", ATeam.OtherId.Value));
        (await Signing.EndAsync(Wang, Id, TestDistrict.Monday, AgreementEndReason.NotKept, Nine)).Should().Be((Decision)new NotFound("agreement", Id.Value));
    }

    [Fact]
    public async Task Of_one_volunteer_recorded_at_once_are_all_kept()
    {
        var ids = Enumerable.Range(1, 8).Select(number => new AgreementId(Causes.Cause(number))).ToList();

        var decisions = await Task.WhenAll(ids.Select(id => Task.Run(async () => await new SigningAgreements(_place.Open()).SignAsync(Wang, id, AnAgreementFile.Agreement, Nine))));

        decisions.Should().AllSatisfy(decision => decision.IsAccepted.Should().BeTrue());
        (await _place.Open().AgreementFiles.FindAsync(Wang))!.Agreements.Select(one => one.Id).Should().BeEquivalentTo(ids);
    }
}
