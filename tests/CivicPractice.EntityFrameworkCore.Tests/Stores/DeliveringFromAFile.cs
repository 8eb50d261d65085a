using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

public sealed class DeliveringFromAFile : IDisposable
{
    private readonly DistrictFile _file = DistrictFile.WithTables();
    private readonly Reader _reader = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Is_done_by_one_program_at_a_time()
    {
        using var store = _file.Open(_reader);
        using (new FileStream($"{_file.Path}-delivery-{TestDistrict.Id}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await PlanAsync(store);
            (await store.LogOf(TestDistrict.Id).DeliverAsync()).Should().BeEmpty();
            _reader.Positions.Should().BeEmpty("another program has the right to deliver");
        }

        (await store.LogOf(TestDistrict.Id).DeliverAsync()).Should().BeEmpty();
        _reader.Positions.Should().Equal(1, 2);
    }

    [Fact]
    public async Task Goes_on_after_a_restart_from_where_it_was()
    {
        using (var store = _file.Open(_reader)) await PlanAsync(store);
        using (var store = _file.Open()) (await new FoundingSites(TestDistrict.Open(store)).OpenAsync(ASite.CentreId, TestDistrict.Nine)).EnsureAccepted();

        using var again = _file.Open(_reader);
        await again.LogOf(TestDistrict.Id).DeliverAsync();

        _reader.Positions.Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task Keeps_of_a_failure_its_kind_and_no_words()
    {
        _reader.Failure = new InvalidOperationException("王某某 330106199001011234");
        using var store = _file.Open(_file.Options with { AttemptsBeforeParking = 1 }, _reader);
        await PlanAsync(store);

        (await store.LogOf(TestDistrict.Id).ParkedAsync()).Select(parked => parked.Failure).Should().Equal("System.InvalidOperationException", "System.InvalidOperationException");
        store.Dispose();
        File.ReadAllText(_file.Path).Should().NotContain("330106199001011234");
    }

    [Fact]
    public async Task Says_so_when_nobody_can_know_whose_turn_it_is()
    {
        using var store = _file.Open(_reader);
        Directory.CreateDirectory($"{_file.Path}-delivery-{TestDistrict.Id}.lock");

        await PlanAsync(store);

        (await store.Awaiting(one => one.LogOf(TestDistrict.Id).DeliverAsync().AsTask()).Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Unreachable);
    }

    [Fact]
    public async Task Brings_what_stands_before_an_event_it_does_not_know_and_tells_of_that()
    {
        using (var store = _file.Open()) await PlanAsync(store);
        _file.Execute("DROP TRIGGER events_no_update; UPDATE events SET name = 'site.of-the-future' WHERE position = 2");
        using var again = _file.Open(_reader);

        var failures = await again.LogOf(TestDistrict.Id).DeliverAsync();

        _reader.Positions.Should().Equal(1);
        failures.Should().ContainKey("reader").WhoseValue.Should().BeOfType<StoreException>().Which.Message.Should().Contain("site.of-the-future");
    }

    [Theory]
    [InlineData("min")]
    [InlineData("max")]
    public async Task Is_not_told_of_one_aggregate_with_a_gap_wherever_the_event_stands_that_it_does_not_know(string which)
    {
        using (var store = _file.Open())
        {
            await PlanAsync(store);
            (await new FoundingSites(TestDistrict.Open(store)).OpenAsync(ASite.CentreId, TestDistrict.Nine)).EnsureAccepted();
        }

        (await HistoryAsync()).Should().HaveCount(2);
        _file.Execute($"DROP TRIGGER events_no_update; UPDATE events SET name = 'site.of-the-future' WHERE position = (SELECT {which}(position) FROM events WHERE kind = 'site')");

        (await FluentActions.Awaiting(HistoryAsync).Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Newer);

        async Task<IReadOnlyList<RecordedEvent>> HistoryAsync()
        {
            using var again = _file.Open();
            return await again.LogOf(TestDistrict.Id).ReadOfAsync("site", ASite.CentreId.Value);
        }
    }

    [Fact]
    public async Task Keeps_the_reason_of_what_was_parked_before_a_crash()
    {
        _reader.Failure = new InvalidDataException();
        using (var store = _file.Open(_file.Options with { AttemptsBeforeParking = 1 }, _reader)) await PlanAsync(store);
        _file.Execute("DELETE FROM subscriptions"); // as if the program had died between parking and keeping its place

        using var again = _file.Open(_file.Options with { AttemptsBeforeParking = 1 }, _reader);
        await again.LogOf(TestDistrict.Id).DeliverAsync();

        (await again.LogOf(TestDistrict.Id).ParkedAsync()).Should().OnlyContain(parked => parked.Failure == "System.IO.InvalidDataException");
    }

    private static async Task PlanAsync(EntityStore store) =>
        (await new FoundingSites(TestDistrict.Open(store)).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).EnsureAccepted();

    private sealed class Reader : IEventSubscriber
    {
        public string Name => "reader";

        public List<long> Positions { get; } = [];

        public Exception? Failure { get; set; }

        public ValueTask HandleAsync(long position, EventEnvelope envelope, CancellationToken cancellationToken)
        {
            if (Failure is not null) throw Failure;
            Positions.Add(position);
            return default;
        }
    }
}
