using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds the offer book of a volunteer through its public commands.</summary>
public sealed class AnOfferBook
{
    private readonly List<Action<OfferBook>> _steps = [];
    private Assignee _holder = Assignee.Of(ARequest.Volunteer);

    /// <summary>Makes it somebody else's.</summary>
    /// <param name="holder">The volunteer or the team.</param>
    public AnOfferBook Of(Assignee holder)
    {
        _holder = holder;
        return this;
    }

    /// <summary>Notes that they are asked.</summary>
    /// <param name="number">Which request.</param>
    public AnOfferBook Asked(int number = 1) => Then(number, TestDistrict.Nine + Duration.FromHours(1), isTakenOn: false);

    /// <summary>Notes that they have taken a request on.</summary>
    /// <param name="number">Which request.</param>
    public AnOfferBook TakenOn(int number = 1) => Then(number, null, isTakenOn: true);

    /// <summary>Notes that they have nothing more to do with a request.</summary>
    /// <param name="number">Which request.</param>
    public AnOfferBook Over(int number = 1) => Then(number, null, isTakenOn: false);

    /// <summary>Builds it, with nothing raised.</summary>
    public OfferBook Build() => BuildUnstored().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public OfferBook BuildUnstored()
    {
        var book = OfferBook.Of(TestDistrict.Id, _holder);
        foreach (var step in _steps) step(book);
        return book;
    }

    private AnOfferBook Then(int number, Instant? answerBy, bool isTakenOn)
    {
        _steps.Add(book => book.Note(new ServiceRequestId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0)), answerBy, isTakenOn, TestDistrict.Nine).EnsureAccepted());
        return this;
    }
}
