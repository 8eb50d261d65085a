namespace CivicPractice.Analyzers.Tests;

public class ADroppedDecision
{
    [Theory]
    [InlineData("desk.Decide();", "desk.Decide()")]
    [InlineData("desk.Make();", "desk.Make()")]
    [InlineData("maybe?.Decide();", "maybe?.Decide()")]
    [InlineData("maybe?.Make();", "maybe?.Make()")]
    [InlineData("new Decision();", "new Decision()")]
    [InlineData("if (desk is not null) desk.Decide();", "desk.Decide()")]
    [InlineData("for (desk.Decide(); desk.Count() < 1; desk.Make()) { }", "desk.Decide()", "desk.Make()")]
    [InlineData("await desk.DecideAsync();", "await desk.DecideAsync()")]
    [InlineData("await desk.DecideSoonAsync();", "await desk.DecideSoonAsync()")]
    [InlineData("await desk.MakeSoonAsync().ConfigureAwait(false);", "await desk.MakeSoonAsync().ConfigureAwait(false)")]
    [InlineData("desk.DecideAsync();", "desk.DecideAsync()")]
    [InlineData("desk.DecideSoonAsync();", "desk.DecideSoonAsync()")]
    [InlineData("desk.MakeSoonAsync();", "desk.MakeSoonAsync()")]
    [InlineData("desk.MakeSoonAsync().AsTask();", "desk.MakeSoonAsync().AsTask()")]
    [InlineData("maybe?.DecideAsync();", "maybe?.DecideAsync()")]
    [InlineData("desk.Decide(); desk.Count(); desk.Decide();", "desk.Decide()", "desk.Decide()")]
    public async Task Is_reported_where_it_is_dropped(string statements, params string[] places) =>
        (await Compiled.DroppedInAsync(statements)).Should().Equal(places);

    [Theory]
    [InlineData("Action act = () => desk.Decide();", "desk.Decide()")]
    [InlineData("Action<Desk> act = one => one.Make();", "one.Make()")]
    [InlineData("Action act = () => { desk.Decide(); };", "desk.Decide()")]
    [InlineData("Func<Task> act = async () => await desk.DecideAsync();", "await desk.DecideAsync()")]
    [InlineData("new List<Desk>().ForEach(one => one.Decide());", "one.Decide()")]
    [InlineData("void Local() => desk.Decide();", "desk.Decide()")]
    public async Task Is_reported_in_what_returns_nothing(string statements, string place) =>
        (await Compiled.DroppedInAsync(statements)).Should().Equal(place);

    [Theory]
    [InlineData("public class Caller { public void Run(Desk desk) => desk.Decide(); }", "desk.Decide()")]
    [InlineData("public class Caller { public async Task Run(Desk desk) => await desk.MakeSoonAsync(); }", "await desk.MakeSoonAsync()")]
    [InlineData("public class Caller { public Caller(Desk desk) => desk.Make(); }", "desk.Make()")]
    [InlineData("public class Caller { public Desk At { set => value.Decide(); } }", "value.Decide()")]
    public async Task Is_reported_in_a_member_that_returns_nothing(string declaration, string place) =>
        (await Compiled.DroppedAmongAsync(declaration)).Should().Equal(place);

    [Theory]
    [InlineData("_ = desk.Decide();")]
    [InlineData("_ = desk.Make();")]
    [InlineData("_ = await desk.DecideAsync();")]
    [InlineData("_ = desk.DecideSoonAsync();")]
    [InlineData("Action act = () => _ = desk.Decide();")]
    public async Task Is_not_one_that_is_discarded_on_purpose(string statements) =>
        (await Compiled.DroppedInAsync(statements)).Should().BeEmpty();

    [Theory]
    [InlineData("if (desk.Decide().IsAccepted) { }")]
    [InlineData("var answer = desk.Decide();")]
    [InlineData("Decision answer = default; answer = desk.Decide(); answer &= desk.Decide();")]
    [InlineData("Decision? answer = null; answer ??= desk.Decide();")]
    [InlineData("var (one, other) = (desk.Decide(), desk.Decide()); (one, other) = (other, one);")]
    [InlineData("return desk.Decide();")]
    [InlineData("return await desk.MakeSoonAsync();")]
    [InlineData("Desk.Take(desk.Decide());")]
    [InlineData("Desk.Take(await desk.DecideSoonAsync());")]
    [InlineData("desk.Decide().EnsureAccepted();")]
    [InlineData("desk.Make().EnsureAccepted();")]
    [InlineData("(await desk.DecideAsync()).EnsureAccepted();")]
    [InlineData("maybe?.Decide().EnsureAccepted();")]
    [InlineData("Func<Decision> ask = () => desk.Decide();")]
    [InlineData("Func<ValueTask<Decision>> ask = async () => await desk.DecideSoonAsync();")]
    [InlineData("Decision Local() => desk.Decide();")]
    [InlineData("desk.Count(); await desk.WaitAsync(); maybe?.Count();")]
    public async Task Is_not_one_that_is_looked_at_kept_returned_or_passed_on(string statements) =>
        (await Compiled.DroppedInAsync(statements)).Should().BeEmpty();

    [Theory]
    [InlineData("desk.Decide();", "Decide")]
    [InlineData("desk?.Make();", "Make")]
    [InlineData("await desk.DecideSoonAsync().ConfigureAwait(false);", "DecideSoonAsync")]
    [InlineData("desk.MakeSoonAsync().AsTask();", "MakeSoonAsync")]
    [InlineData("new Decision();", "new Decision()")]
    public async Task Is_called_by_the_name_of_its_command(string statement, string name) =>
        (await Compiled.MessagesInAsync(statement)).Should().ContainSingle().Which.Should().StartWith($"The decision of '{name}' is dropped");

    [Fact]
    public async Task Of_another_library_is_none_of_our_business() =>
        (await Compiled.ReportsWithoutTheLibraryAsync("""
            namespace Elsewhere
            {
                public struct Decision { }

                public static class Caller
                {
                    public static Decision Decide() => default;

                    public static void Run() => Decide();
                }
            }
            """)).Should().Be(0);
}
