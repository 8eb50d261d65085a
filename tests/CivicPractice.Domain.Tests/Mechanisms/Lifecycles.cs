namespace CivicPractice.Domain.Tests.Mechanisms;

public class Lifecycles
{
    private enum Door : byte
    {
        [Term("开")] Open,
        [Term("关")] Shut,
        [Term("拆")] Gone,
    }

    private enum Hand : byte
    {
        [Term("推")] Push,
        [Term("拉")] Pull,
        [Term("拆")] Remove,
    }

    private static readonly Lifecycle<Door, Hand> OfADoor = Lifecycle.Define(
        "door", Door.Open, (Door.Shut, Hand.Remove, Door.Gone), (Door.Shut, Hand.Push, Door.Open), (Door.Open, Hand.Pull, Door.Shut));

    [Fact]
    public void Know_their_subject_beginning_and_moves()
    {
        OfADoor.Subject.Should().Be("door");
        OfADoor.Initial.Should().Be(Door.Open);
        OfADoor.Moves.Should().Equal((Door.Open, Hand.Pull, Door.Shut), (Door.Shut, Hand.Push, Door.Open), (Door.Shut, Hand.Remove, Door.Gone));
    }

    [Fact]
    public void Permit_what_the_table_has()
    {
        OfADoor.Permits(Door.Open, Hand.Pull).Should().Be(Decision.Accepted);
        OfADoor.TryMove(Door.Open, Hand.Pull, out var next).Should().BeTrue();
        next.Should().Be(Door.Shut);
        OfADoor.Move(Door.Shut, Hand.Push).Should().Be(Door.Open);
        OfADoor.PermittedFrom(Door.Shut).Should().Equal(Hand.Push, Hand.Remove);
    }

    [Fact]
    public void Refuse_what_the_table_has_not()
    {
        OfADoor.Permits(Door.Gone, Hand.Pull).Should().Be((Decision)new NotPermittedInState<Door, Hand>("door", Door.Gone, Hand.Pull));
        OfADoor.TryMove(Door.Open, Hand.Push, out _).Should().BeFalse();
        OfADoor.Invoking(door => door.Move(Door.Open, Hand.Push)).Should().Throw<InvalidOperationException>().WithMessage("door: Push is not permitted from Open.");
    }

    [Fact]
    public void End_where_nothing_leads_on() => Enum.GetValues<Door>().Where(OfADoor.IsFinal).Should().Equal(Door.Gone);

    [Fact]
    public void Have_one_move_for_each_action_in_a_state() =>
        FluentActions.Invoking(() => Lifecycle.Define("door", Door.Open, (Door.Open, Hand.Pull, Door.Shut), (Door.Open, Hand.Pull, Door.Gone)))
            .Should().Throw<ArgumentException>().WithMessage("Open has two moves on Pull.*");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Have_a_subject(string? subject) =>
        FluentActions.Invoking(() => Lifecycle.Define<Door, Hand>(subject!, Door.Open)).Should().Throw<ArgumentException>();

    [Fact]
    public void Draw_themselves() => OfADoor.ToMermaid().Should().Be("""
        stateDiagram-v2
            [*] --> Open
            Open --> Shut : Pull
            Shut --> Open : Push
            Shut --> Gone : Remove
            Gone --> [*]

        """.ReplaceLineEndings("\n"));
}
