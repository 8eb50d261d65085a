using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Safeguards;

public sealed class StaffingSites : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly Instant Later = At + Duration.FromDays(1);

    private Neighbourhood _place = null!;

    private Staffing Staffing => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Leads_from_the_post_to_its_end()
    {
        (await EstablishAsync()).EnsureAccepted();
        (await Staffing.AppointAsync(APost.TheId, APost.Holder, At)).EnsureAccepted();
        (await Staffing.AppointAsync(APost.TheId, APost.Holder, Later)).EnsureAccepted();
        (await Staffing.VacateAsync(APost.TheId, Later)).EnsureAccepted();
        (await Staffing.AbolishAsync(APost.TheId, Later)).EnsureAccepted();
        (await Staffing.AbolishAsync(APost.TheId, Later)).EnsureAccepted();

        _place.Events.TakeLast(4).Should().Equal(
            new PostEstablished(APost.TheId, Neighbourhood.Site, PostDuty.Manager), new PostAppointed(APost.TheId, APost.Holder), new PostVacated(APost.TheId, APost.Holder), new PostAbolished(APost.TheId));
    }

    [Fact]
    public async Task Begins_once_at_an_open_site()
    {
        (await EstablishAsync()).EnsureAccepted();
        (await _place.Store.TryAsync(() => EstablishAsync())).Should().Be((Decision)new AlreadyExists("post", APost.TheId.Value));
        var other = new PostId(APost.Holder.Value);
        (await _place.Store.TryAsync(() => EstablishAsync(other, ASite.OtherId))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        (await _place.Sites.SuspendAsync(Neighbourhood.Site, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => EstablishAsync(other))).Should().Be((Decision)new SiteNotOpen(Neighbourhood.Site, SiteState.Suspended));
        (await Staffing.AppointAsync(APost.TheId, APost.Holder, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Is_refused_where_there_is_no_post_or_the_post_refuses()
    {
        var nothing = (Decision)new NotFound("post", APost.TheId.Value);
        (await _place.Store.TryAsync(() => Staffing.AppointAsync(APost.TheId, APost.Holder, At))).Should().Be(nothing);
        (await _place.Store.TryAsync(() => Staffing.VacateAsync(APost.TheId, At))).Should().Be(nothing);
        (await _place.Store.TryAsync(() => Staffing.AbolishAsync(APost.TheId, At))).Should().Be(nothing);

        (await EstablishAsync()).EnsureAccepted();
        (await _place.Store.TryAsync(() => Staffing.VacateAsync(APost.TheId, Later))).IsRefusedFor<NotPermittedInState<PostState, PostAction>>().Should().BeTrue();
    }

    private ValueTask<Decision> EstablishAsync(PostId? id = null, PracticeSiteId? site = null) => Staffing.EstablishAsync(id ?? APost.TheId, site ?? Neighbourhood.Site, PostDuty.Manager, At);
}
