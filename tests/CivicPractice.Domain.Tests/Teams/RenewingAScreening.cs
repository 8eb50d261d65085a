using CivicPractice.Domain.Tests.Support;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class ScreeningCheckLifecycle
{
    [Fact]
    public void Permits_exactly_the_published_moves() => ScreeningCheck.Lifecycle.ShouldPermitExactly("""
                  Pass   Fail   Withdraw
        Underway  Passed Failed Withdrawn
        Passed    .      .      .
        Failed    .      .      .
        Withdrawn .      .      .
        """);
}

public class ScreeningCheckCommands
{
    private static readonly LocalDate Later = TestDistrict.Monday.PlusDays(2);

    public static TheoryData<ScreeningCheckState, ScreeningCheckAction> EveryCommandInEveryState { get; } = Matrix.Of<ScreeningCheckState, ScreeningCheckAction>();

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(ScreeningCheckState state, ScreeningCheckAction action)
    {
        var file = AScreeningFile.In(state).Build();
        var can = Can(file, action);

        if (ScreeningCheck.Lifecycle.TryMove(state, action, out var next))
        {
            can.IsAccepted.Should().BeTrue();
            Do(file, action).EnsureAccepted();
            (file.Checks.Single().State, file.Checks.Single().ConcludedOn).Should().Be((next, Later));
            Raised.EventsOf(file).Should().ContainSingle();
        }
        else if (file.Checks.Single().State == Goal(action))
        {
            can.IsAccepted.Should().BeTrue("the id tells the check from others");
            Do(file, action).EnsureAccepted();
            Raised.EventsOf(file).Should().BeEmpty();
        }
        else
        {
            file.ShouldStayUnchangedBy(f => Do(f, action)).Should().Be(can);
            can.Refusals.Should().Equal(new NotPermittedInState<ScreeningCheckState, ScreeningCheckAction>("screening-check", state, action));
        }
    }

    [Fact]
    public void Of_a_check_that_nobody_asked_for_are_refused()
    {
        Decision unknown = new NotFound("screening-check", AScreeningFile.TheCheck.Value);
        var file = new AScreeningFile().Passed().Build();

        foreach (var action in Enum.GetValues<ScreeningCheckAction>()) file.ShouldStayUnchangedBy(f => Do(f, action)).Should().Be(unknown);
    }

    private static ScreeningCheckState Goal(ScreeningCheckAction action) => ScreeningCheck.Lifecycle.Moves.Single(move => move.On == action).To;

    private static Decision Do(ScreeningFile file, ScreeningCheckAction action) => action switch
    {
        ScreeningCheckAction.Pass => file.PassCheck(AScreeningFile.TheCheck, Later, AScreeningFile.Rules, TestDistrict.Nine),
        ScreeningCheckAction.Fail => file.FailCheck(AScreeningFile.TheCheck, ScreeningFailureReason.Conduct, Later, TestDistrict.Nine),
        _ => file.WithdrawCheck(AScreeningFile.TheCheck, Later, TestDistrict.Nine),
    };

    private static Decision Can(ScreeningFile file, ScreeningCheckAction action) => action switch
    {
        ScreeningCheckAction.Pass => file.CanPassCheck(AScreeningFile.TheCheck),
        ScreeningCheckAction.Fail => file.CanFailCheck(AScreeningFile.TheCheck),
        _ => file.CanWithdrawCheck(AScreeningFile.TheCheck),
    };
}

/// <summary>What nobody had (W7): a qualification that is renewed with notice and grace instead of a gap.</summary>
public class RenewingAScreening
{
    private static readonly ScreeningStep Background = ScreeningStep.BackgroundCheck;
    private static readonly LocalDate First = TestDistrict.Monday;
    private static readonly LocalDate Last = First.PlusYears(2).PlusDays(-1);
    private static readonly LocalDate GraceEnd = Last.PlusDays(30);
    private static readonly ScreeningRules Rules = AScreeningFile.Rules;

    [Fact]
    public void Is_due_when_the_notice_begins_and_says_whether_it_is_on_its_way()
    {
        var file = new AScreeningFile().Passed().Build();

        file.RenewalsDue(Last.PlusDays(-61), Rules).Should().BeEmpty();
        file.RenewalsDue(Last.PlusDays(-60), Rules).Should().Equal(new ScreeningDue(Background, Last, IsAsked: false));
        Ask(file, Last.PlusDays(-60)).EnsureAccepted();
        file.RenewalsDue(Last.PlusDays(-30), Rules).Should().Equal(new ScreeningDue(Background, GraceEnd, IsAsked: true));
    }

    [Fact]
    public void Asked_for_in_time_keeps_the_member_fit_through_the_grace_and_no_longer()
    {
        var file = new AScreeningFile().Passed().Build();

        Ask(file, Last).EnsureAccepted();

        file.HeldOn(Last.PlusDays(1)).Should().Equal(Background);
        file.HeldOn(GraceEnd).Should().Equal(Background);
        file.HeldOn(GraceEnd.PlusDays(1)).Should().BeEmpty();
        file.EarliestExpiry.Should().Be(GraceEnd);
        file.LapsedOn(GraceEnd).Should().BeEmpty();
        file.LapsedOn(GraceEnd.PlusDays(1)).Should().Equal(new ScreeningDue(Background, GraceEnd, IsAsked: true));
        Raised.EventsOf(file).Should().Equal(new ScreeningCheckAsked(file.Id, AScreeningFile.TheCheck, Background, GraceEnd));
    }

    [Fact]
    public void Not_asked_for_leaves_no_grace()
    {
        var file = new AScreeningFile().Passed().Build();

        file.HeldOn(Last.PlusDays(1)).Should().BeEmpty();
        file.LapsedOn(Last.PlusDays(1)).Should().Equal(new ScreeningDue(Background, Last, IsAsked: false));
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)] // the last day of the grace
    public void In_time_leaves_no_gap(int daysFromLast)
    {
        var passed = Last.PlusDays(daysFromLast);
        var file = new AScreeningFile().Passed().Asked(Last.PlusDays(-40)).Build();

        file.PassCheck(AScreeningFile.TheCheck, passed, Rules, TestDistrict.Nine).EnsureAccepted();

        var through = passed.PlusYears(2).PlusDays(-1);
        file.Screened.Should().Equal(new ScreenedFor(Background, First, through));
        file.RenewalsDue(passed, Rules).Should().BeEmpty();
        Raised.EventsOf(file).Should().Equal(new ScreeningPassed(file.Id, Background, passed, through, null, AScreeningFile.TheCheck));
    }

    [Fact]
    public void Too_late_leaves_a_gap()
    {
        var file = new AScreeningFile().Passed().Asked(Last).CheckPassed(GraceEnd.PlusDays(2)).Build();

        file.Screened.Select(screened => screened.From).Should().Equal(First, GraceEnd.PlusDays(2));
        file.HeldOn(GraceEnd.PlusDays(1)).Should().BeEmpty();
    }

    [Fact]
    public void Asked_for_too_late_makes_no_past_gap_good()
    {
        var file = new AScreeningFile().Passed().Build();

        Ask(file, Last.PlusDays(1)).EnsureAccepted();
        file.HeldOn(Last.PlusDays(1)).Should().BeEmpty();
        file.PassCheck(AScreeningFile.TheCheck, Last.PlusDays(5), Rules, TestDistrict.Nine).EnsureAccepted();

        file.HeldOn(Last.PlusDays(4)).Should().BeEmpty();
        file.HeldOn(Last.PlusDays(5)).Should().Equal(Background);
    }

    [Theory]
    [InlineData(-1, 0)] // before its end it holds to its end
    [InlineData(0, 0)]
    [InlineData(1, 1)] // in the grace it ends that day
    [InlineData(30, 30)]
    [InlineData(31, 30)] // after the grace it has ended already
    public void Called_off_ends_the_grace_that_day(int daysFromLast, int heldBeyond)
    {
        var file = new AScreeningFile().Passed().Asked(Last.PlusDays(-2)).Build();

        file.WithdrawCheck(AScreeningFile.TheCheck, Last.PlusDays(daysFromLast), TestDistrict.Nine).EnsureAccepted();

        file.EarliestExpiry.Should().Be(Last.PlusDays(heldBeyond));
        Raised.EventsOf(file).Should().Equal(new ScreeningCheckWithdrawn(file.Id, AScreeningFile.TheCheck, Background, Last.PlusDays(heldBeyond)));
    }

    [Theory]
    [InlineData(-100, -101)] // from that day on it holds no longer
    [InlineData(10, 9)]
    [InlineData(40, 30)] // it had ended by itself
    public void Failed_ends_what_was_to_be_renewed(int daysFromLast, int heldThrough)
    {
        var file = new AScreeningFile().Passed().Asked(Last.PlusDays(-100)).Build();

        file.FailCheck(AScreeningFile.TheCheck, ScreeningFailureReason.Conduct, Last.PlusDays(daysFromLast), TestDistrict.Nine).EnsureAccepted();

        file.Screened.Should().Equal(new ScreenedFor(Background, First, Last.PlusDays(heldThrough)));
        file.EarliestExpiry.Should().BeNull("there is nothing to renew");
        file.Checks.Single().Failure.Should().Be(ScreeningFailureReason.Conduct);
        Raised.EventsOf(file).Should().Equal(new ScreeningCheckFailed(file.Id, AScreeningFile.TheCheck, Background));
    }

    [Fact]
    public void Once_failed_may_be_tried_again_without_grace()
    {
        var file = new AScreeningFile().Passed().Asked(Last).CheckFailed(Last).Build();

        file.Ask(AScreeningFile.OtherCheck, Background, Last, Rules, TestDistrict.Nine).EnsureAccepted();
        file.HeldOn(Last).Should().BeEmpty();
        file.PassCheck(AScreeningFile.OtherCheck, Last.PlusDays(3), Rules, TestDistrict.Nine).EnsureAccepted();

        file.HeldOn(Last.PlusDays(3)).Should().Equal(Background);
    }

    [Fact]
    public void Is_also_how_a_member_passes_a_step_for_the_first_time()
    {
        var file = new AScreeningFile().Asked().CheckPassed(First.PlusDays(4)).Build();

        file.Screened.Should().Equal(new ScreenedFor(Background, First.PlusDays(4), First.PlusDays(4).PlusYears(2).PlusDays(-1)));
    }

    [Fact]
    public void On_the_day_of_the_pass_is_no_second_pass()
    {
        var file = new AScreeningFile().Passed().Asked().CheckPassed().Build();

        var pass = file.Passes.Should().ContainSingle().Which;
        (pass.Application, pass.Check, pass.HoldsThrough).Should().Be((AnApplication.TheId, AScreeningFile.TheCheck, Last));
    }

    [Fact]
    public void That_was_recorded_in_error_leaves_the_earlier_pass_without_its_grace()
    {
        var file = new AScreeningFile().Passed().Asked(Last).CheckPassed(Last.PlusDays(10))
            .Revoked(ScreeningRevocationReason.RecordedInError, Last.PlusDays(12), Last.PlusDays(10)).Build();

        file.Screened.Should().Equal(new ScreenedFor(Background, First, Last.PlusDays(12)));
    }

    [Fact]
    public void That_is_on_its_way_keeps_its_grace_when_a_pass_between_was_recorded_in_error()
    {
        var elsewhere = new TeamApplicationId(new Guid("00000000-0000-7000-8000-000000000b02"));
        var file = new AScreeningFile().Passed().Asked(Last).Passed(Last.PlusDays(10), application: elsewhere)
            .Revoked(ScreeningRevocationReason.RecordedInError, Last.PlusDays(12), Last.PlusDays(10)).Build();

        file.Screened.Should().Equal(new ScreenedFor(Background, First, GraceEnd));
    }

    [Fact]
    public void Is_asked_for_once_at_a_time()
    {
        var file = new AScreeningFile().Passed().Asked().Build();

        file.ShouldStayUnchangedBy(f => f.Ask(AScreeningFile.OtherCheck, Background, First, Rules, TestDistrict.Nine)).Should().Be((Decision)new ScreeningCheckUnderway(Background));
        file.ShouldStayUnchangedBy(f => f.Ask(AScreeningFile.TheCheck, ScreeningStep.Interview, First, Rules, TestDistrict.Nine))
            .Should().Be((Decision)new AlreadyExists("screening-check", AScreeningFile.TheCheck.Value));
        file.Ask(AScreeningFile.OtherCheck, ScreeningStep.Interview, First, Rules, TestDistrict.Nine).EnsureAccepted();
    }

    [Fact]
    public void Is_asked_of_those_whose_screening_runs_out()
    {
        ScreeningFile[] files =
        [
            new AScreeningFile().Passed(First.PlusDays(1)).Build(),
            new AScreeningFile().Of(AVolunteer.OtherId).Passed().Build(),
            new AScreeningFile().Passed(step: ScreeningStep.Interview).Build(),
            new AScreeningFile().Passed(First.PlusDays(2)).Build(),
        ];

        new ScreeningRunsOut(Last.PlusDays(1)).ShouldAgreeWithItsExpression(files);
        new ScreeningRunsOutSpec(Last.PlusDays(1)).Evaluate(files).Should().Equal(files[1], files[0]);
        Rules.NoticeThrough(First).Should().Be(First.PlusDays(60));
    }

    private static Decision Ask(ScreeningFile file, LocalDate today) => file.Ask(AScreeningFile.TheCheck, Background, today, Rules, TestDistrict.Nine);
}

public class ScreeningUnderRandomUse
{
    private const int Validity = 20;
    private const int Grace = 5;

    private static readonly ScreeningStep[] Steps = [ScreeningStep.BackgroundCheck, ScreeningStep.HealthCheck, ScreeningStep.Interview];

    private static readonly ScreeningRules Rules = new()
    {
        Validity = new Dictionary<ScreeningStep, Period> { [Steps[0]] = Period.FromDays(Validity), [Steps[1]] = Period.FromDays(Validity + 3) },
        GraceDays = Grace,
    };

    // Each command: days since the last one, what, of which step, which reason.
    private static readonly Gen<(int Days, int What, int Step, int Reason)[]> Histories = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 6], Gen.Int[0, 2], Gen.Int[0, 3]).Array[0, 40];

    [Fact]
    public void Holds_day_by_day_what_a_plain_diary_says() => Histories.Sample(history =>
    {
        var file = new AScreeningFile().Build();
        var diary = Steps.ToDictionary(step => step, _ => new Diary());
        var today = TestDistrict.Monday;
        var number = 0;
        foreach (var (days, what, which, reason) in history)
        {
            today = today.PlusDays(days);
            number++;
            var step = Steps[which];
            var underway = file.Checks.FirstOrDefault(check => check.Step == step && check.State == ScreeningCheckState.Underway)?.Id;
            Do(file, diary[step], step, what, today, number, underway, (ScreeningRevocationReason)reason);
        }

        foreach (var step in Steps)
        {
            for (var day = TestDistrict.Monday; day < today.PlusDays(Validity + Grace + 9); day = day.PlusDays(1))
                file.HeldOn(day).Contains(step).Should().Be(diary[step].IsFit(day), $"{step} on {day}");
        }

        foreach (var (one, next) in file.Screened.Zip(file.Screened.Skip(1)).Where(pair => pair.First.Step == pair.Second.Step))
            one.Through!.Value.PlusDays(1).Should().BeLessThan(next.From, "runs of one step neither overlap nor touch");
        file.EarliestExpiry.Should().Be(Steps.Select(step => diary[step].RunsOut).Min());
    }, iter: 500);

    private static void Do(ScreeningFile file, Diary diary, ScreeningStep step, int what, LocalDate today, int number, ScreeningCheckId? underway, ScreeningRevocationReason reason)
    {
        var last = Rules.LastDayOf(step, today);
        switch (what)
        {
            case 0 or 1:
                file.Pass(step, new TeamApplicationId(Causes.Cause(number)), today, Rules, TestDistrict.Nine).EnsureAccepted();
                diary.Pass(today, last, again: false);
                break;
            case 2:
                file.Ask(new ScreeningCheckId(Causes.Cause(number)), step, today, Rules, TestDistrict.Nine).IsAccepted.Should().Be(underway is null);
                if (underway is null) diary.Ask(today);
                break;
            case 3 when underway is { } check:
                file.PassCheck(check, today, Rules, TestDistrict.Nine).EnsureAccepted();
                diary.Conclude();
                diary.Pass(today, last, again: true);
                break;
            case 4 when underway is { } check:
                file.FailCheck(check, ScreeningFailureReason.Conduct, today, TestDistrict.Nine).EnsureAccepted();
                diary.Conclude();
                diary.End(today);
                break;
            case 5 when underway is { } check:
                file.WithdrawCheck(check, today, TestDistrict.Nine).EnsureAccepted();
                diary.Conclude();
                diary.DropGrace(today);
                break;
            case 6 when diary.LatestPass is { } passedOn:
                file.Revoke(step, passedOn, reason, today, TestDistrict.Nine).EnsureAccepted();
                diary.Revoke(today, neverHeld: reason is ScreeningRevocationReason.RecordedInError or ScreeningRevocationReason.Deceit);
                break;
        }
    }

    /// <summary>One step, as somebody would keep it on paper: a line a pass, struck out where it never was.</summary>
    private sealed class Diary
    {
        private readonly List<(LocalDate From, LocalDate? Own, LocalDate? Last, bool IsEnded, bool IsRevoked)> _lines = [];
        private bool _isAsked;

        public LocalDate? LatestPass => _lines.Count == 0 ? null : _lines[^1].From;

        public LocalDate? RunsOut => _lines is [.., { IsEnded: false } line] ? line.Last : null;

        // The latest line that had begun by the day decides: it took the place of all before.
        public bool IsFit(LocalDate day) => _lines.FindLast(line => line.From <= day) is var line && line != default && (line.Last is not { } last || day <= last);

        public void Pass(LocalDate day, LocalDate? last, bool again)
        {
            if (_lines is [.., { IsEnded: false } same] && same.From == day)
            {
                if (again) _lines[^1] = same with { Last = last };
                return;
            }

            _lines.Add((day, last, last, false, false));
        }

        public void Ask(LocalDate day)
        {
            _isAsked = true;
            if (_lines is [.., { IsEnded: false, Own: { } own, Last: { } last } line] && day <= last) _lines[^1] = line with { Last = LocalDate.Max(last, own.PlusDays(Grace)) };
        }

        public void Conclude() => _isAsked = false;

        public void DropGrace(LocalDate day)
        {
            if (_lines is [.., { IsEnded: false, Own: { } own, Last: { } last } line]) _lines[^1] = line with { Last = day <= own ? own : day < last ? day : last };
        }

        public void End(LocalDate day)
        {
            if (_lines is [.., { IsEnded: false } line]) _lines[^1] = Until(line, day) with { IsEnded = true };
        }

        public void Revoke(LocalDate day, bool neverHeld)
        {
            var line = _lines[^1];
            if (line.IsRevoked) return;
            if (!neverHeld)
            {
                _lines[^1] = Until(line, day) with { IsEnded = true, IsRevoked = true };
                return;
            }

            _lines.RemoveAt(_lines.Count - 1);
            if (!_isAsked) DropGrace(day);
        }

        private static (LocalDate From, LocalDate? Own, LocalDate? Last, bool IsEnded, bool IsRevoked) Until(
            (LocalDate From, LocalDate? Own, LocalDate? Last, bool IsEnded, bool IsRevoked) line, LocalDate day) =>
            line.Last is { } last && last < day ? line : line with { Last = day.PlusDays(-1) };
    }
}
