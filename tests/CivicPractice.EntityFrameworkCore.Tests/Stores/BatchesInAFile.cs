using Ardalis.Specification;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

public sealed class BatchesInAFile : IDisposable
{
    private readonly DistrictFile _file = DistrictFile.WithTables();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Survive_a_question_that_cannot_be_asked()
    {
        using var store = _file.Open();
        var district = TestDistrict.Open(store);
        await using var batch = await district.UnitOfWork.BeginBatchAsync();
        (await new FoundingSites(district).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).EnsureAccepted();

        await district.Awaiting(one => one.Sites.ListAsync(new Searching()).AsTask()).Should().ThrowAsync<NotSupportedException>();
        await batch.CompleteAsync();

        (await TestDistrict.Open(store).Sites.FindAsync(ASite.CentreId)).Should().NotBeNull();
    }

    [Fact]
    public async Task Keep_the_store_no_longer_than_they_live()
    {
        using var store = _file.Open(_file.Options with { Patience = TimeSpan.FromMilliseconds(300) });
        var district = TestDistrict.Open(store);
        await using (await district.UnitOfWork.BeginBatchAsync())
        {
            var other = async () => await new FoundingSites(TestDistrict.Open(store)).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine);
            (await other.Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Locked);
        }

        (await new FoundingSites(TestDistrict.Open(store)).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Let_those_go_who_wait_when_the_store_is_closed()
    {
        var store = _file.Open();
        var batch = await TestDistrict.Open(store).UnitOfWork.BeginBatchAsync();
        var waiting = new FoundingSites(TestDistrict.Open(store)).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine).AsTask();

        store.Dispose();
        await batch.DisposeAsync();

        await waiting.Awaiting(one => one.WaitAsync(TimeSpan.FromSeconds(20))).Should().ThrowAsync<ObjectDisposedException>();
    }

    private sealed class Searching : Specification<PracticeSite>
    {
        public Searching() => Query.Search(site => site.Name, "%x%");
    }
}
