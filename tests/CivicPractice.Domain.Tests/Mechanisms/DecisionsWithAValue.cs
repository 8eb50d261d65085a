namespace CivicPractice.Domain.Tests.Mechanisms;

public class DecisionsWithAValue
{
    private static readonly Refusal Full = new NotebookFull(3);

    [Fact]
    public void Give_what_was_made()
    {
        Decision<string> made = "made";

        made.IsAccepted.Should().BeTrue();
        made.Value.Should().Be("made");
        made.EnsureAccepted().Should().Be("made");
        made.TryGetValue(out var value).Should().BeTrue();
        value.Should().Be("made");
        made.Outcome.Should().Be(Decision.Accepted);
        ((Decision)made).Should().Be(Decision.Accepted);
        made.ToString().Should().Be("accepted", "what was made may be nobody's business");
    }

    [Fact]
    public void Give_a_value_type_too_even_its_default()
    {
        Decision<int> made = 0;

        made.TryGetValue(out var value).Should().BeTrue();
        value.Should().Be(0);
        made.Value.Should().Be(0);
    }

    [Fact]
    public void Give_nothing_when_refused()
    {
        Decision<int> refused = Full;

        refused.IsAccepted.Should().BeFalse();
        refused.Refusals.Should().Equal(Full);
        refused.TryGetValue(out _).Should().BeFalse();
        refused.Outcome.Should().Be((Decision)Full);
        refused.ToString().Should().Be("notebook.full: All 3 lines are written.");
        refused.Invoking(answer => answer.Value).Should().Throw<RefusedException>().Which.Refusals.Should().Equal(Full);
        refused.Invoking(answer => answer.EnsureAccepted()).Should().Throw<RefusedException>();
    }

    [Fact]
    public void Pass_a_refused_decision_on()
    {
        Decision<int> passed = Decision.Unless(Full);

        passed.Refusals.Should().Equal(Full);
        FluentActions.Invoking(() => (Decision<int>)Decision.Accepted).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Are_no_answer_by_default()
    {
        var none = default(Decision<int>);

        none.IsAccepted.Should().BeFalse();
        none.Refusals.Should().BeEmpty();
        none.TryGetValue(out _).Should().BeFalse();
        none.ToString().Should().Be("no answer");
        none.Invoking(answer => answer.Value).Should().Throw<InvalidOperationException>().Which.Should().NotBeOfType<RefusedException>();
        none.Invoking(answer => answer.Outcome).Should().Throw<InvalidOperationException>();
        none.Invoking(answer => (Decision)answer).Should().Throw<InvalidOperationException>();
        default(Decision<string>).Invoking(answer => answer.Value).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Are_equal_by_value_and_refusals()
    {
        Decision<int> one = 1;
        Decision<int> zero = 0;
        Decision<int> refused = new NotebookFull(3);
        Decision<int> refusedToo = new NotebookFull(3);

        (one == (Decision<int>)1).Should().BeTrue();
        (one != zero).Should().BeTrue();
        (zero == default(Decision<int>)).Should().BeFalse();
        (refused == refusedToo).Should().BeTrue();
        refused.GetHashCode().Should().Be(refusedToo.GetHashCode());
        one.Equals((object)(Decision<int>)1).Should().BeTrue();
        one.Equals((object)1).Should().BeFalse();
    }
}
