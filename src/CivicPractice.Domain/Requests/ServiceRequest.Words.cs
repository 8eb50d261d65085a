using NodaTime;

namespace CivicPractice.Requests;

/// <content>The words of persons, and their end (R16).</content>
public sealed partial class ServiceRequest
{
    /// <summary>Who ordered, by which their requests are found.</summary>
    public RequesterId OrderedBy { get; private set; }

    /// <summary>When the words were erased, or <see langword="null"/>; from then on whoever ordered says nothing more on it.</summary>
    public Instant? WordsErasedAt { get; private set; }

    /// <summary>Whether the words may be erased.</summary>
    /// <inheritdoc cref="EraseWords" path="/returns"/>
    public Decision CanEraseWords() => Lifecycle.Permits(State, RequestAction.EraseWords);

    /// <summary>
    /// Erases the words of persons (删除文字, 个人信息保护法 art. 47): the need, the texts of reviews and answers, the grounds of objections, those of rounds before too. Request and figures stay, the need is
    /// empty then. Again is accepted and changes nothing.
    /// </summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> while it is under way or a review is disputed.</returns>
    public Decision EraseWords(Instant at)
    {
        var may = CanEraseWords();
        if (!may.IsAccepted || WordsErasedAt is not null) return may;

        Move(RequestAction.EraseWords);
        WordsErasedAt = at.ToMicrosecond();
        Need = "";
        PublicReview = PublicReview?.WithoutWords();
        (Dispute, DisputedBy) = (Dispute is null ? null : Dispute with { Grounds = "", Answer = null }, null);
        _pastRounds = [.. _pastRounds.Select(round => round with { Review = round.Review?.WithoutWords() })];
        Raise(new RequestWordsErased(Id), at);
        return may;
    }

    /// <summary>Whether the grounds of the volunteer who objected to the review may be erased.</summary>
    /// <inheritdoc cref="EraseGrounds" path="/returns"/>
    public Decision CanEraseGrounds() => Lifecycle.Permits(State, RequestAction.EraseGrounds);

    /// <summary>Erases the grounds of the volunteer who objected to the review (删除异议理由, R16); that there was an objection stays, and is decided all the same. Where none stand, nothing changes.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> where there is no review to object to.</returns>
    public Decision EraseGrounds(Instant at)
    {
        var may = CanEraseGrounds();
        if (!may.IsAccepted || DisputedBy is null) return may;

        Move(RequestAction.EraseGrounds);
        (Dispute, DisputedBy) = (Dispute! with { Grounds = "" }, null);
        Raise(new RequestGroundsErased(Id), at);
        return may;
    }
}
