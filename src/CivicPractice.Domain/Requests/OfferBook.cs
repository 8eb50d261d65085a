using NodaTime;

namespace CivicPractice.Requests;

/// <summary>What one volunteer or team is asked to take on, and has taken on and not served yet (接单台账): what they see when they open the portal.</summary>
/// <remarks>
/// <para>Its id follows from whom it is of, and so it is found without a search. It is stored with the first offer. Each entry follows from the request, in one unit of work with it.</para>
/// <para>What they declined, or did not answer, is not kept here: nobody is counted by it (志愿服务条例 art. 25).</para>
/// </remarks>
[Kind("offer-book")]
public sealed class OfferBook : AggregateRoot<OfferBookId>
{
    private List<OfferBookEntry> _entries = [];

    private OfferBook(DistrictId district, OfferBookId id)
        : base(district, id)
    {
    }

    /// <summary>Whose it is.</summary>
    public Assignee Holder { get; private set; }

    /// <summary>What is asked of them or taken on by them, in the order in which it came.</summary>
    public IReadOnlyList<OfferBookEntry> Entries => _entries;

    /// <summary>An empty book.</summary>
    /// <param name="district">The district.</param>
    /// <param name="holder">Whose it is.</param>
    /// <exception cref="ArgumentException">It is nobody's.</exception>
    public static OfferBook Of(DistrictId district, Assignee holder) =>
        holder == default ? throw new ArgumentException("The book is nobody's.", nameof(holder)) : new(district, OfferBookId.Of(holder)) { Holder = holder };

    /// <summary>Whether it can be noted how they stand to a request.</summary>
    /// <param name="request">The request.</param>
    /// <inheritdoc cref="Note" path="/returns"/>
    /// <inheritdoc cref="Note" path="/exception"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanNote(ServiceRequestId request) =>
#pragma warning restore CA1822
        request == default ? throw new ArgumentException("The request is missing.", nameof(request)) : Decision.Accepted;

    /// <summary>Notes how they stand to a request. The same again is accepted and changes nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answerBy">By when they are to answer, or <see langword="null"/> when they are not asked, or no longer.</param>
    /// <param name="isTakenOn">Whether they have taken it on and it is not served yet.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: it follows from the request.</returns>
    /// <exception cref="ArgumentException">The request is missing.</exception>
    public Decision Note(ServiceRequestId request, Instant? answerBy, bool isTakenOn, Instant at)
    {
        var may = CanNote(request);
        var (before, now) = (_entries.Find(one => one.Request == request), answerBy is null && !isTakenOn ? null : new OfferBookEntry(request, answerBy, isTakenOn));
        if (!may.IsAccepted || before == now) return may;

        _entries = before is null ? [.. _entries, now!] : now is null ? [.. _entries.Where(one => one != before)] : [.. _entries.Select(one => one == before ? now : one)];
        Raise(new OfferBookNoted(Holder, request, answerBy, isTakenOn), at);
        return may;
    }
}

/// <summary>One request in an offer book.</summary>
/// <param name="Request">The request.</param>
/// <param name="AnswerBy">By when they are to answer, strictly before; <see langword="null"/> when they are not asked at present.</param>
/// <param name="IsTakenOn">Whether they have taken it on.</param>
public sealed record OfferBookEntry(ServiceRequestId Request, Instant? AnswerBy, bool IsTakenOn);
