using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

public sealed class AFileOfADistrict : IDisposable
{
    private readonly DistrictFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Keeps_what_was_committed_over_a_restart()
    {
        using (var store = _file.Open())
        {
            (await new FoundingSites(TestDistrict.Open(store)).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).EnsureAccepted();
            (await new FoundingSites(TestDistrict.Open(store)).OpenAsync(ASite.CentreId, TestDistrict.Nine)).EnsureAccepted();
        }

        var district = TestDistrict.Open(_file.Open());

        (await district.Sites.FindAsync(ASite.CentreId))!.State.Should().Be(SiteState.Open);
        (await district.Statistics.FiguresAsync()).Overview().Answer.Centres.Should().Be(1);
        (await new FoundingSites(district).PlanAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine)).Should().Be((Decision)new CentreExists(ASite.CentreId));
    }
}
