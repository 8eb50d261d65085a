using CivicPractice.Commendation;
using NodaTime;

namespace CivicPractice.Sites;

/// <content>As what it was honoured.</content>
public sealed partial class PracticeSite
{
    private List<HonourAward> _honours = [];

    /// <summary>The honours (荣誉), oldest first; they stay when the site ends.</summary>
    public IReadOnlyList<HonourAward> Honours => _honours;

    /// <summary>Whether the site may be honoured.</summary>
    /// <param name="honour">As what, when and by which unit.</param>
    /// <inheritdoc cref="Commend" path="/returns"/>
    /// <inheritdoc cref="Commend" path="/exception"/>
    public Decision CanCommend(HonourAward honour)
    {
        ArgumentNullException.ThrowIfNull(honour);
        honour.RequireSound(nameof(honour));
        return Lifecycle.Permits(State, SiteAction.Commend);
    }

    /// <summary>Honours the site (表彰). The same honour of the same day and unit, or of the same evaluation, again is accepted and changes nothing.</summary>
    /// <param name="honour">As what, when and by which unit.</param>
    /// <param name="at">The moment of entering.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> unless it is open or shut for a time.</returns>
    /// <exception cref="ArgumentException">The honour or the awarding unit is missing.</exception>
    public Decision Commend(HonourAward honour, Instant at)
    {
        var may = CanCommend(honour);
        if (!may.IsAccepted || honour.IsAmong(_honours)) return may;

        State = Lifecycle.Move(State, SiteAction.Commend);
        _honours = [.. _honours, honour];
        Raise(new SiteCommended(Id, honour.Honour, honour.On, honour.Cycle), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an honour of the site may be taken back.</summary>
    /// <param name="honour">The honour as it was entered.</param>
    /// <inheritdoc cref="WithdrawHonour" path="/returns"/>
    /// <inheritdoc cref="WithdrawHonour" path="/exception"/>
    public Decision CanWithdrawHonour(HonourAward honour)
    {
        ArgumentNullException.ThrowIfNull(honour);
        return Lifecycle.Permits(State, SiteAction.WithdrawHonour);
    }

    /// <summary>Takes an honour back (撤销荣誉), such as one of an evaluation that was put right; also after the end. One that it does not have is accepted and nothing changes.</summary>
    /// <param name="honour">The honour as it was entered.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, while it is only planned.</returns>
    /// <exception cref="ArgumentException">There is no honour.</exception>
    public Decision WithdrawHonour(HonourAward honour, Instant at)
    {
        var may = CanWithdrawHonour(honour);
        if (!may.IsAccepted || !_honours.Contains(honour)) return may;

        State = Lifecycle.Move(State, SiteAction.WithdrawHonour);
        _honours = [.. _honours.Where(other => other != honour)];
        Raise(new SiteHonourWithdrawn(Id, honour.Honour, honour.On, honour.Cycle), at);
        return Decision.Accepted;
    }
}
