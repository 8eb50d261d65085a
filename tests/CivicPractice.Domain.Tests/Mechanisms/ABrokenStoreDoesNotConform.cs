using CivicPractice.Domain.Tests.Support.Stores;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class ABrokenStoreDoesNotConform
{
    [Theory]
    [InlineData("rests on nothing", "What was only loaded and is changed by then makes the commit of something else lose", "should throw ConcurrencyConflictException, and nothing was thrown")]
    [InlineData("rests on nothing", "What was not found and is there by then makes the commit of something else lose", "should throw ConcurrencyConflictException, and nothing was thrown")]
    [InlineData("commits one by one", "A conflict on one of several aggregates stores none of them, no event and no key", "Events after the conflict")]
    [InlineData("drops keys", "A key is found with its command once it is committed, by everybody", "The command under the key, for who committed it: expected site.plan")]
    [InlineData("drops keys", "One key is carried out once, however many come with it at once", "Platforms in the end: expected 1, actual 64")]
    [InlineData("folds keys", "Keys are compared letter by letter", "Key 1 of the suite is taken for one before it")]
    [InlineData("hides conflicts", "Of 64 who sign up at once for the last seat exactly one gets it", "Callers who win: expected 1, actual")]
    [InlineData("hides conflicts", "Of two that change the same aggregate the first wins", "should throw ConcurrencyConflictException")]
    [InlineData("never stops", "A commit that was cancelled before it began stores nothing", "should throw OperationCanceledException")]
    [InlineData("stores batches at once", "A batch is seen by its own unit of work and by nobody else until it is completed", "The state that another caller loads: expected Planned, actual Open")]
    [InlineData("stores batches at once", "A batch that is not completed leaves nothing behind", "after a batch that was given up")]
    [InlineData("mixes districts", "Two districts with the same ids see nothing of each other", "What another district has is not found")]
    [InlineData("lists backwards", "Ids of requests are ordered by their canonical text", "The ids in order: expected [00000001-0000-7000-8000-000000000001")]
    [InlineData("counts everything", "Sites are found as open", "OpenSite, as it is: the count")]
    [InlineData("shows what is not committed", "Nobody sees what is not committed", "that another caller sees before the commit")]
    [InlineData("loses a field", "A request that is dispatched for somebody else answers every command as ever after loading", "ServiceRequest.OnBehalfOf = 00000000-0000-7000-8000-0000000000b7")]
    [InlineData("loses microseconds", "Moments are kept to the microsecond, in state and events", "When the event happened: expected 2022-03-07T01:00:00.000001Z, actual 2022-03-07T01:00:00Z")]
    [InlineData("leaves gaps", "A request that is Placed answers every command as ever after loading", "The positions of the log")]
    [InlineData("counts late", "Figures have every commit in them as soon as it is done", "The position of the figures: expected 2, actual 0")]
    [InlineData("parks at once", "An event is parked after five attempts, later ones of its aggregate wait behind it and others go on", "How often the event was tried: expected 5, actual 1")]
    [InlineData("brings twice and out of order", "Subscribers get every event in order, once it is committed", "A reader: ")]
    [InlineData("forgets positions", "A subscriber goes on from its position after a restart", "What comes again after a restart: expected [], actual [1, 2]")]
    public async Task And_is_told_why(string fault, string name, string why)
    {
        var told = await StoreConformance.Find(name).Awaiting(one => one.CheckAsync(() => BrokenStores.Make(fault))).Should().ThrowAsync<ConformanceException>();

        told.Which.Message.Should().StartWith(name).And.Contain(why);
    }

    [Fact]
    public async Task But_what_it_throws_is_kept_out_of_the_message()
    {
        var told = await StoreConformance.Cases[^1].Awaiting(one => one.CheckAsync(() => new Throwing())).Should().ThrowAsync<ConformanceException>();

        told.Which.Message.Should().Contain("System.InvalidOperationException was thrown").And.NotContain("a secret");
        told.Which.InnerException!.Message.Should().Be("a secret");
    }

    private sealed class Throwing : IStoreUnderTest
    {
        public bool IsDurable => true;

        public ValueTask<IDistrictStore> OpenAsync(IReadOnlyList<IEventSubscriber> subscribers) => throw new InvalidOperationException("a secret");

        public ValueTask DisposeAsync() => default;
    }
}
