namespace CivicPractice.Domain.Tests.Mechanisms;

public class Decisions
{
    private static readonly Refusal Full = new NotebookFull(3);
    private static readonly Refusal Lost = new NotFound("notebook", Guid.Empty);

    [Fact]
    public void Are_accepted_by_default()
    {
        Decision.Accepted.Should().Be(default(Decision));
        Decision.Accepted.IsAccepted.Should().BeTrue();
        Decision.Accepted.Refusals.Should().BeEmpty();
        Decision.Accepted.ToString().Should().Be("accepted");
        Decision.Accepted.EnsureAccepted();
    }

    [Fact]
    public void Are_refused_by_a_refusal()
    {
        Decision refused = Full;

        refused.IsAccepted.Should().BeFalse();
        refused.Refusals.Should().Equal(Full);
        refused.IsRefusedFor<NotebookFull>().Should().BeTrue();
        refused.IsRefusedFor<NotFound>().Should().BeFalse();
        refused.ToString().Should().Be("notebook.full: All 3 lines are written.");
    }

    [Fact]
    public void Keep_every_reason_in_order()
    {
        var both = (Decision)Full & Lost;

        both.Refusals.Should().Equal(Full, Lost);
        Decision.Unless(Full, null, Lost).Should().Be(both);
        Decision.Unless([Full, Lost]).Should().Be(both);
        Decision.Unless(new List<Refusal> { Full, Lost }).Should().Be(both);
        Decision.Unless(Lost, Full).Should().NotBe(both);
    }

    [Fact]
    public void Without_a_reason_to_refuse_are_accepted()
    {
        Decision.Unless(null, null).Should().Be(Decision.Accepted);
        Decision.Unless(Enumerable.Empty<Refusal>()).Should().Be(Decision.Accepted);
        (Decision.Accepted & Decision.Accepted).Should().Be(Decision.Accepted);
        (Decision.Accepted & Full).Should().Be((Decision)Full);
        (Full & Decision.Accepted).Should().Be((Decision)Full);
    }

    [Fact]
    public void Are_equal_when_their_refusals_are()
    {
        Decision one = new NotebookFull(3);
        Decision same = new NotebookFull(3);
        Decision other = new NotebookFull(4);

        (one == same).Should().BeTrue();
        (one != other).Should().BeTrue();
        one.Equals((object)same).Should().BeTrue();
        one.Equals("notebook.full").Should().BeFalse();
        one.GetHashCode().Should().Be(same.GetHashCode());
        Decision.Accepted.GetHashCode().Should().Be(default(Decision).GetHashCode());
    }

    [Fact]
    public void Throw_every_reason_at_whoever_held_them_impossible()
    {
        var act = Decision.Unless(Full, Lost).EnsureAccepted;

        act.Should().Throw<RefusedException>().WithMessage("notebook.full: *; notebook.not-found: *").Which.Refusals.Should().Equal(Full, Lost);
    }

    [Fact]
    public void By_nothing_are_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => (Decision)(Refusal)null!).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => (Decision<string>)(Refusal)null!).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => (Decision<string>)(string)null!).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Decision.Unless((IEnumerable<Refusal>)null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Refuse_with_an_exception_that_may_have_no_reasons()
    {
        new RefusedException().Refusals.Should().BeEmpty();
        new RefusedException("why").Refusals.Should().BeEmpty();
        new RefusedException("why", new InvalidOperationException()).Should().Match<RefusedException>(thrown => thrown.Refusals.Count == 0 && thrown.InnerException != null);
    }
}
