using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;
using Command = System.Func<CivicPractice.IdempotencyKey, System.Threading.Tasks.ValueTask<CivicPractice.Decision>>;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>A key confirms what was done under it, and nothing else: the same command with other content is a bug of the caller.</summary>
public sealed partial class KeysAndContent : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Day = TestDistrict.Monday;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly Assignee ToWang = Assignee.Of(Wang);
    private static readonly ServiceRequestId Request = ARequest.TheId;
    private static readonly TimeRange Wanted = ARequest.Wanted;
    private static readonly ActivityId Activity = AnActivity.TheId;
    private static readonly PartnershipId Partnership = APartnership.TheId;

    private Neighbourhood _place = null!;
    private int _keys;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    private IdempotencyKey LastKey => new(FormattableString.Invariant($"key-{_keys}"));

    // The command is carried out, confirmed when it comes again, and never taken for one of the others.
    private async Task OnceAsync(Command command, params Command[] others)
    {
        _keys++;
        var key = LastKey;
        (await command(key)).EnsureAccepted();
        (await command(key)).EnsureAccepted();
        foreach (var other in others)
            await FluentActions.Awaiting(async () => await other(key)).Should().ThrowAsync<ArgumentException>().WithMessage("The key was used for another command*");
    }
}
