using NodaTime;

namespace CivicPractice.Sites;

/// <content>What it is called, and how it lies.</content>
public sealed partial class PracticeSite
{
    /// <summary>Whether the site may be called something else.</summary>
    /// <param name="name">What it is to be called.</param>
    /// <inheritdoc cref="Rename" path="/returns"/>
    /// <inheritdoc cref="Rename" path="/exception"/>
    public Decision CanRename(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Lifecycle.Permits(State, SiteAction.Rename);
    }

    /// <summary>The site is called something else from now on (更名). What it is called already is accepted and changes nothing.</summary>
    /// <param name="name">What it is called from now on, verbatim.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Decision Rename(string name, Instant at)
    {
        var may = CanRename(name);
        if (!may.IsAccepted || name == Name) return may;

        State = Lifecycle.Move(State, SiteAction.Rename);
        Name = name;
        Raise(new SiteRenamed(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the site may lie otherwise.</summary>
    /// <param name="setting">How it is to lie.</param>
    /// <inheritdoc cref="Reclassify" path="/returns"/>
    /// <inheritdoc cref="Reclassify" path="/exception"/>
    public Decision CanReclassify(SiteSetting setting) => Enum.IsDefined(setting)
        ? Lifecycle.Permits(State, SiteAction.Reclassify)
        : throw new ArgumentException("The setting is neither urban nor rural.", nameof(setting));

    /// <summary>The site lies in the city or in the countryside from now on (城乡属性变更). How it lies already is accepted and changes nothing.</summary>
    /// <param name="setting">How it lies from now on.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The setting is none.</exception>
    public Decision Reclassify(SiteSetting setting, Instant at)
    {
        var may = CanReclassify(setting);
        if (!may.IsAccepted || setting == Setting) return may;

        State = Lifecycle.Move(State, SiteAction.Reclassify);
        var before = Setting;
        Setting = setting;
        Raise(new SiteReclassified(Id, Tier, before, setting, State == SiteState.Open), at);
        return Decision.Accepted;
    }
}
