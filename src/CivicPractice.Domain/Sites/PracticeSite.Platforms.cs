using NodaTime;

namespace CivicPractice.Sites;

/// <content>The platforms it offers.</content>
public sealed partial class PracticeSite
{
    /// <summary>The codes of its platforms in one text, as <see cref="WordFor"/> writes them; kept so that a store can be asked.</summary>
    public string PlatformCodes { get; private set; } = "";

    /// <summary>How a platform stands in <see cref="PlatformCodes"/>.</summary>
    /// <param name="platform">The platform.</param>
    public static string WordFor(ServicePlatform platform) => $"<{platform}>";

    /// <summary>Whether the site may offer a platform.</summary>
    /// <inheritdoc cref="OfferPlatform" path="/returns"/>
    public Decision CanOfferPlatform() => Lifecycle.Permits(State, SiteAction.OfferPlatform);

    /// <summary>Offers a platform from now on (设立平台). Offering it again is accepted and changes nothing.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The platform is missing.</exception>
    public Decision OfferPlatform(ServicePlatform platform, Instant at)
    {
        RequirePlatform(platform);
        var may = CanOfferPlatform();
        if (!may.IsAccepted) return may;
        if (_platforms.Contains(platform)) return Decision.Accepted;

        State = Lifecycle.Move(State, SiteAction.OfferPlatform);
        KeepPlatforms([.. _platforms, platform]);
        Raise(new SitePlatformOffered(Id, platform), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may give a platform up.</summary>
    /// <param name="platform">The platform.</param>
    /// <inheritdoc cref="WithdrawPlatform" path="/returns"/>
    /// <inheritdoc cref="WithdrawPlatform" path="/exception"/>
    public Decision CanWithdrawPlatform(ServicePlatform platform)
    {
        RequirePlatform(platform);
        var permitted = Lifecycle.Permits(State, SiteAction.WithdrawPlatform);
        return !permitted.IsAccepted ? permitted : Decision.Unless(_platforms.Contains(platform) ? null : new PlatformNotOffered(platform));
    }

    /// <summary>Gives a platform up (撤下平台).</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="PlatformNotOffered"/>.</returns>
    /// <exception cref="ArgumentException">The platform is missing.</exception>
    public Decision WithdrawPlatform(ServicePlatform platform, Instant at)
    {
        var may = CanWithdrawPlatform(platform);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, SiteAction.WithdrawPlatform);
        KeepPlatforms([.. _platforms.Where(other => other != platform)]);
        Raise(new SitePlatformWithdrawn(Id, platform), at);
        return Decision.Accepted;
    }

    private void KeepPlatforms(List<ServicePlatform> platforms) => (_platforms, PlatformCodes) = (platforms, string.Concat(platforms.Select(WordFor)));

    private static void RequirePlatform(ServicePlatform platform)
    {
        if (platform == default) throw new ArgumentException("The platform is missing.", nameof(platform));
    }
}
