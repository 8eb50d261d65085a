using NodaTime;

namespace CivicPractice.Requests;

/// <content>The words of persons, and their end (R16).</content>
public sealed partial class ServiceRequest
{
    /// <summary>Who ordered, by which their requests are found.</summary>
    public RequesterId OrderedBy { get; private set; }

    /// <summary>When all words were erased, as whom it was for wished, or <see langword="null"/>; from then on nobody says anything more for them.</summary>
    public Instant? WordsErasedAt { get; private set; }

    /// <summary>When the words of whoever had ordered it for another were erased, as they wished, or <see langword="null"/>; from then on they say nothing more on it.</summary>
    public Instant? OrderersWordsErasedAt { get; private set; }

    /// <summary>Whether the words may be erased.</summary>
    /// <inheritdoc cref="EraseWords" path="/returns"/>
    public Decision CanEraseWords() => Lifecycle.Permits(State, RequestAction.EraseWords);

    /// <summary>
    /// Erases the words of persons (删除文字, 个人信息保护法 art. 47): the need, the risks as stated, the texts of reviews and answers, the grounds of objections, those of rounds before too. Request and figures stay,
    /// the need is empty then and of the risks the level is left. Where whoever ordered it for another wishes so, the other's reviews stand, with what was answered and objected. Again is accepted, and changes
    /// something only where words have been written since, such as the grounds of a team.
    /// </summary>
    /// <param name="at">The moment.</param>
    /// <param name="of">Whose wish it is: whom it was for, or who ordered it; <see langword="null"/> for all words.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> while it is under way or a review is disputed.</returns>
    /// <exception cref="ArgumentException">It was ordered neither by them nor for them.</exception>
    public Decision EraseWords(Instant at, RequesterId? of = null)
    {
        if (of is { } one && !IsFor(one)) throw new ArgumentException("It was ordered neither by them nor for them.", nameof(of));
        var may = CanEraseWords();
        var isAll = of is null || of == Beneficiary;
        if (!may.IsAccepted || ((isAll ? WordsErasedAt : ErasedOf(By.Id)) is not null && !HasWords(GoesWithIt))) return may;

        Move(RequestAction.EraseWords);
        if (isAll) WordsErasedAt ??= at.ToMicrosecond();
        else OrderersWordsErasedAt ??= at.ToMicrosecond();
        (Need, Risk) = ("", Risk.WithoutWords());
        if (GoesWithIt(PublicReview))
        {
            PublicReview = PublicReview!.WithoutWords();
            (Dispute, DisputedBy) = (Dispute?.WithoutWords(), null);
        }

        _pastRounds = [.. _pastRounds.Select(round => GoesWithIt(round.Review) ? round with { Review = round.Review!.WithoutWords() } : round)];
        Raise(new RequestWordsErased(Id), at);
        return may;

        bool GoesWithIt(RequestReview? review) => review is not null && (isAll || review.By == of);
    }

    private bool HasWords(Func<RequestReview?, bool> ofInterest) =>
        Need.Length > 0 || Risk.Statement.Length > 0
        || (ofInterest(PublicReview) && (PublicReview!.HasWords || Dispute is { HasWords: true }))
        || _pastRounds.Exists(round => ofInterest(round.Review) && round.Review!.HasWords);

    // What is said of it tells of whom it was for: their wish holds for everybody.
    private Instant? ErasedOf(RequesterId one) => WordsErasedAt ?? (one == By.Id ? OrderersWordsErasedAt : null);

    private WordsErased? ErasedFor(RequesterId one) => ErasedOf(one) is { } erased ? new WordsErased(erased) : null;

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
