using CivicPractice.Domain.Tests.Support;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class HoldingAScreening
{
    private static readonly ScreeningStep Background = ScreeningStep.BackgroundCheck;
    private static readonly LocalDate First = TestDistrict.Monday;
    private static readonly LocalDate Last = First.PlusYears(2).PlusDays(-1);
    private static readonly TeamApplicationId Elsewhere = new(new Guid("00000000-0000-7000-8000-000000000b02"));

    [Fact]
    public void Begins_with_the_pass_and_ends_as_the_rules_of_the_district_say()
    {
        var file = ScreeningFile.Of(TestDistrict.Id, AVolunteer.TheId);

        file.Pass(Background, AnApplication.TheId, First, AScreeningFile.Rules, TestDistrict.Nine).EnsureAccepted();

        file.Screened.Should().Equal(new ScreenedFor(Background, First, Last));
        file.EarliestExpiry.Should().Be(Last);
        file.Passes.Should().ContainSingle().Which.Application.Should().Be(AnApplication.TheId);
        Raised.EventsOf(file).Should().Equal(new ScreeningPassed(file.Id, Background, First, Last, AnApplication.TheId, null));
    }

    [Fact]
    public void Of_a_step_that_the_rules_do_not_name_never_ends()
    {
        var file = new AScreeningFile().Passed(step: ScreeningStep.Interview).Build();

        file.Screened.Should().Equal(new ScreenedFor(ScreeningStep.Interview, First, null));
        file.EarliestExpiry.Should().BeNull();
        file.HeldOn(First.PlusYears(70)).Should().Equal(ScreeningStep.Interview);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(730, true)] // 2024 has a day more
    [InlineData(731, false)]
    public void Lasts_from_the_day_of_passing_through_the_last_day(int days, bool held) =>
        new AScreeningFile().Passed().Build().HeldOn(First.PlusDays(days)).Should().Equal(held ? [Background] : Array.Empty<ScreeningStep>());

    [Fact]
    public void Is_told_step_by_step_by_code()
    {
        var file = new AScreeningFile().Passed(step: ScreeningStep.TrialService).Passed().Passed(step: ScreeningStep.Interview).Build();

        file.Screened.Select(screened => screened.Step).Should().Equal(Background, ScreeningStep.Interview, ScreeningStep.TrialService);
    }

    [Fact]
    public void Is_noted_once_an_application()
    {
        var file = new AScreeningFile().Passed().Build();

        file.Pass(Background, AnApplication.TheId, First.PlusDays(9), AScreeningFile.Rules, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(file).Should().BeEmpty();
    }

    [Fact]
    public void Anew_takes_the_place_of_the_earlier_pass_without_a_gap()
    {
        var file = new AScreeningFile().Passed().Passed(First.PlusDays(100), application: Elsewhere).Build();

        file.Passes.Should().HaveCount(2);
        file.Screened.Should().Equal(new ScreenedFor(Background, First, First.PlusDays(100).PlusYears(2).PlusDays(-1)));
    }

    [Fact]
    public void Anew_after_a_gap_makes_two_runs()
    {
        var file = new AScreeningFile().Passed().Passed(Last.PlusDays(2), application: Elsewhere).Build();

        file.Screened.Should().Equal(new ScreenedFor(Background, First, Last), new ScreenedFor(Background, Last.PlusDays(2), Last.PlusDays(2).PlusYears(2).PlusDays(-1)));
    }

    [Fact]
    public void On_one_day_out_of_two_applications_is_one_pass()
    {
        var file = new AScreeningFile().Passed().Passed(application: Elsewhere).Build();

        file.Passes.Should().ContainSingle();
    }

    [Fact]
    public void Is_not_shortened_by_a_pass_that_is_noted_late()
    {
        var file = new AScreeningFile().Passed(First.PlusDays(50)).Passed(application: Elsewhere).Build();

        file.Screened.Should().ContainSingle().Which.From.Should().Be(First.PlusDays(50));
    }

    [Theory]
    [InlineData(ScreeningRevocationReason.NewFindings, true)]
    [InlineData(ScreeningRevocationReason.NoLongerNeeded, true)]
    [InlineData(ScreeningRevocationReason.RecordedInError, false)]
    [InlineData(ScreeningRevocationReason.Deceit, false)]
    public void Ends_with_a_revocation_or_never_was(ScreeningRevocationReason reason, bool held)
    {
        var file = new AScreeningFile().Passed().Build();

        file.Revoke(Background, First, reason, First.PlusDays(10), TestDistrict.Nine).EnsureAccepted();

        file.Screened.Should().Equal(held ? [new ScreenedFor(Background, First, First.PlusDays(9))] : Array.Empty<ScreenedFor>());
        file.EarliestExpiry.Should().BeNull();
        Raised.EventsOf(file).Should().Equal(new ScreeningRevoked(file.Id, Background, First, NeverHeld: !held));
    }

    [Fact]
    public void That_was_revoked_once_keeps_the_first_reason()
    {
        var file = new AScreeningFile().Passed().Revoked(ScreeningRevocationReason.NewFindings, First.PlusDays(10)).Build();

        file.Revoke(Background, First, ScreeningRevocationReason.Deceit, First.PlusDays(11), TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(file).Should().BeEmpty();
        file.Passes.Single().RevokedFor.Should().Be(ScreeningRevocationReason.NewFindings);
    }

    [Fact]
    public void That_was_recorded_in_error_gives_way_to_what_it_had_replaced()
    {
        var file = new AScreeningFile().Passed().Passed(First.PlusDays(100), application: Elsewhere)
            .Revoked(ScreeningRevocationReason.RecordedInError, First.PlusDays(200), First.PlusDays(100)).Build();

        file.Screened.Should().Equal(new ScreenedFor(Background, First, Last));
        file.EarliestExpiry.Should().Be(Last);
    }

    [Fact]
    public void That_was_ended_may_begin_again_on_the_same_day()
    {
        var file = new AScreeningFile().Passed().Revoked(ScreeningRevocationReason.RecordedInError).Passed(application: Elsewhere).Build();

        file.Screened.Should().Equal(new ScreenedFor(Background, First, Last));
    }

    [Fact]
    public void Is_what_revoking_needs()
    {
        var file = new AScreeningFile().Passed().Build();

        file.ShouldStayUnchangedBy(f => f.Revoke(Background, First.PlusDays(1), ScreeningRevocationReason.Deceit, First.PlusDays(1), TestDistrict.Nine))
            .Should().Be((Decision)new ScreeningNeverPassed(Background, First.PlusDays(1)));
    }

    [Fact]
    public void Tells_whether_it_holds_for_the_whole_of_a_term()
    {
        var screened = new ScreenedFor(Background, First, Last);

        screened.HoldsFor(new Term(First, Last)).Should().BeTrue();
        screened.HoldsFor(new Term(First.PlusDays(-1), Last)).Should().BeFalse();
        screened.HoldsFor(new Term(First, Last.PlusDays(1))).Should().BeFalse();
        new ScreenedFor(Background, First, null).HoldsFor(new Term(First, First.PlusYears(99))).Should().BeTrue();
    }

    [Fact]
    public void Without_step_application_or_check_is_a_bug_of_the_caller()
    {
        var file = new AScreeningFile().Passed().Asked().Build();
        var rules = AScreeningFile.Rules;

        var acts = new Func<Decision>[]
        {
            () => file.Pass(default, AnApplication.TheId, First, rules, TestDistrict.Nine),
            () => file.Pass(Background, default, First, rules, TestDistrict.Nine),
            () => file.Ask(default, Background, First, rules, TestDistrict.Nine),
            () => file.Ask(AScreeningFile.OtherCheck, default, First, rules, TestDistrict.Nine),
            () => file.Revoke(default, First, ScreeningRevocationReason.Deceit, First, TestDistrict.Nine),
            () => file.PassCheck(AScreeningFile.TheCheck, First.PlusDays(-1), rules, TestDistrict.Nine),
            () => file.FailCheck(AScreeningFile.TheCheck, ScreeningFailureReason.Absent, First.PlusDays(-1), TestDistrict.Nine),
        };

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
        Raised.EventsOf(file).Should().BeEmpty();
    }

    [Fact]
    public void Is_counted_by_rules_that_make_sense()
    {
        var rules = new Func<ScreeningRules>[]
        {
            () => new ScreeningRules { Validity = new Dictionary<ScreeningStep, Period> { [Background] = Period.Zero } },
            () => new ScreeningRules { Validity = new Dictionary<ScreeningStep, Period> { [Background] = Period.FromHours(30) } },
            () => new ScreeningRules { Validity = new Dictionary<ScreeningStep, Period> { [default] = Period.FromDays(1) } },
            () => new ScreeningRules { RenewalNoticeDays = -1 },
            () => new ScreeningRules { GraceDays = -1 },
        };

        rules.Should().AllSatisfy(make => make.Should().Throw<ArgumentException>());
        new ScreeningRules().LastDayOf(Background, First).Should().BeNull("a district that says nothing keeps a pass for good");
    }
}
