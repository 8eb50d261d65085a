using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>What a volunteer or a team sees: what they are asked, and what they have taken on.</summary>
public sealed class TheBookOfOffers : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly Assignee ToWang = Assignee.Of(Neighbourhood.Wang);
    private static readonly Assignee ToTeam = Assignee.Of(Neighbourhood.Team);
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;

    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order with { VolunteersWanted = 2 }, Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Follows_the_request_from_the_offer_to_the_service()
    {
        (await _place.Serving.DispatchAsync(Id, [ToWang, ToTeam], Nine)).EnsureAccepted();
        (await EntriesOf(ToWang)).Should().Equal(new OfferBookEntry(Id, Wanted.From, false));
        (await _place.Serving.AcceptAsync(Id, ToTeam, [Neighbourhood.Li, Neighbourhood.Zhao], Nine)).EnsureAccepted();
        (await EntriesOf(ToTeam)).Should().Equal(new OfferBookEntry(Id, null, true));
        (await EntriesOf(ToWang)).Should().BeEmpty("all seats are taken");

        (await _place.Serving.BeginAsync(Id, Wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 1)).EnsureAccepted();

        (await EntriesOf(ToTeam)).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_free_of_what_was_declined_withdrawn_given_back_moved_or_called_off()
    {
        await AskedAsync(ToWang);
        (await _place.Serving.DeclineAsync(Id, ToWang, DeclineReason.NoTime, Nine)).EnsureAccepted();
        (await EntriesOf(ToWang)).Should().BeEmpty();
        await AskedAsync(ToTeam);
        (await _place.Serving.WithdrawOfferAsync(Id, ToTeam, Nine)).EnsureAccepted();
        (await EntriesOf(ToTeam)).Should().BeEmpty();
        await AskedAsync(ToTeam);
        (await _place.Serving.AcceptAsync(Id, ToTeam, [Neighbourhood.Li], Nine)).EnsureAccepted();
        (await _place.Serving.GiveBackAsync(Id, ToTeam, null, null, Nine)).EnsureAccepted();
        (await EntriesOf(ToTeam)).Should().BeEmpty();
        await AskedAsync(ToTeam);
        (await _place.Serving.RescheduleAsync(Id, TimeRange.Starting(Wanted.From, Duration.FromHours(1)), Nine)).EnsureAccepted();
        (await EntriesOf(ToTeam)).Should().BeEmpty();
        await AskedAsync(ToWang);
        (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, Nine)).EnsureAccepted();
        (await EntriesOf(ToWang)).Should().BeEmpty();
    }

    [Fact]
    public async Task Gives_the_time_back_of_one_whom_the_team_takes_back()
    {
        await AskedAsync(ToTeam);
        (await _place.Serving.AcceptAsync(Id, ToTeam, [Neighbourhood.Li, Neighbourhood.Zhao], Nine)).EnsureAccepted();

        (await _place.Serving.GiveBackAsync(Id, ToTeam, [Neighbourhood.Li], DeclineReason.Unwell, Nine)).EnsureAccepted();

        (await _place.Open().Schedules.FindAsync(Neighbourhood.Li))!.Bookings.Should().BeEmpty();
        (await _place.Open().Schedules.FindAsync(Neighbourhood.Zhao))!.Bookings.Should().ContainSingle();
        (await EntriesOf(ToTeam)).Should().Equal(new OfferBookEntry(Id, null, true));
    }

    [Fact]
    public async Task Tells_what_a_team_still_has_to_do_before_it_is_dissolved()
    {
        await AskedAsync(ToTeam);

        (await TeamTies.OfAsync(_place.Open(), Neighbourhood.Team)).RequestsLeft.Should().Be(1);
        (await _place.Serving.DeclineAsync(Id, ToTeam, Nine)).EnsureAccepted();
        (await TeamTies.OfAsync(_place.Open(), Neighbourhood.Team)).RequestsLeft.Should().Be(0);
    }

    [Fact]
    public void Noted_again_changes_nothing()
    {
        var book = OfferBook.Of(TestDistrict.Id, ToWang);
        book.Note(Id, Wanted.From, false, Nine).EnsureAccepted();
        book.Note(Id, Wanted.From, false, Nine).EnsureAccepted();
        book.Note(new ServiceRequestId(Guid.NewGuid()), null, false, Nine).EnsureAccepted();

        Raised.EventsOf(book).Should().Equal(new OfferBookNoted(ToWang, Id, Wanted.From, false));
    }

    [Fact]
    public void Of_nobody_or_without_a_request_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => OfferBook.Of(TestDistrict.Id, default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => OfferBook.Of(TestDistrict.Id, ToWang).Note(default, null, true, Nine)).Should().Throw<ArgumentException>();
    }

    private async Task AskedAsync(Assignee to) => (await _place.Serving.DispatchAsync(Id, to, Nine)).EnsureAccepted();

    private async Task<IReadOnlyList<OfferBookEntry>> EntriesOf(Assignee holder) => (await _place.Open().OfferBooks.FindAsync(OfferBookId.Of(holder)))!.Entries;
}
