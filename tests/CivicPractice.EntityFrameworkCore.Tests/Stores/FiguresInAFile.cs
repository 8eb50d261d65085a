using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.StoreRunner;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>The figures are kept so that a start need not fold every event; what is kept is believed only as far as it goes.</summary>
public sealed class FiguresInAFile : IDisposable
{
    private readonly DistrictFile _file = DistrictFile.WithTables();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Are_kept_when_the_store_is_closed_and_gone_on_from()
    {
        var folded = await FoundedAsync();
        _file.Scalar("SELECT position FROM figures").Should().Be(folded.Position);
        // Whoever folds them anew would not see this.
        _file.Execute("""UPDATE figures SET snapshot = replace(snapshot, '"volunteers":64', '"volunteers":65')""");

        using var store = _file.Open();

        (await store.StatisticsOf(TestDistrict.Id).OverviewAsync()).Answer.Should().Be(folded.Answer with { Volunteers = 65 });
    }

    [Theory]
    [InlineData("""UPDATE figures SET snapshot = replace(snapshot, '"shape":2', '"shape":1')""")]
    [InlineData("UPDATE figures SET snapshot = 'rubbish'")]
    [InlineData("""UPDATE figures SET snapshot = replace(snapshot, '"sites":[', '"sites":[null,')""")]
    [InlineData("UPDATE figures SET position = position + 1")] // ahead of the log
    [InlineData("DELETE FROM figures")]
    public async Task Are_folded_anew_where_the_snapshot_is_worth_nothing(string damage)
    {
        var folded = await FoundedAsync();
        _file.Execute(damage);

        using var store = _file.Open();

        (await store.StatisticsOf(TestDistrict.Id).OverviewAsync()).Should().Be(folded);
    }

    [Fact]
    public async Task Never_undo_a_commit_that_is_done()
    {
        await FoundedAsync();
        _file.Execute("UPDATE figures SET snapshot = replace(snapshot, 'centre', 'nowhere'), position = position");
        using var store = _file.Open();
        var district = Neighbours.Open(store);

        (await new Sites.FoundingSites(district).SuspendAsync(Neighbours.Site, TestDistrict.Nine)).EnsureAccepted();

        (await district.Statistics.OverviewAsync()).Answer.Stations.Should().Be(0);
    }

    [Fact]
    public async Task Say_that_the_log_is_damaged_instead_of_looking_for_ever()
    {
        await FoundedAsync();
        _file.Execute("DROP TRIGGER events_no_delete; DELETE FROM events WHERE position = 5; DELETE FROM figures");
        using var store = _file.Open();

        var asking = async () => await store.StatisticsOf(TestDistrict.Id).OverviewAsync();

        (await asking.Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Damaged);
    }

    [Fact]
    public async Task Go_on_from_an_older_snapshot()
    {
        await FoundedAsync();
        _file.Execute("CREATE TABLE older AS SELECT * FROM figures");
        using (var store = _file.Open())
        {
            var registration = AVolunteer.Registration with { Number = Volunteers.VolunteerNumber.Parse("LATE-1") };
            (await new Volunteers.RegisteringVolunteers(Neighbours.Open(store)).RegisterAsync(new(Neighbours.Id(9_001)), registration, TestDistrict.Nine)).EnsureAccepted();
        }

        _file.Execute("DELETE FROM figures; INSERT INTO figures SELECT * FROM older"); // as after a crash
        using var again = _file.Open();

        (await again.StatisticsOf(TestDistrict.Id).OverviewAsync()).Answer.Volunteers.Should().Be(Neighbours.Volunteers + 1);
    }

    private async Task<Statistics.AsOf<Statistics.DistrictOverview>> FoundedAsync()
    {
        using var store = _file.Open();
        await Neighbours.FoundAsync(store);
        return await store.StatisticsOf(TestDistrict.Id).OverviewAsync();
    }
}
