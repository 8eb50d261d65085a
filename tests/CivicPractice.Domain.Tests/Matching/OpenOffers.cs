using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Matching;

/// <summary>Of those who stand alike, who is asked for less already comes first.</summary>
public class OpenOffers
{
    private readonly BoardAtHand _board = new();

    [Fact]
    public async Task Bring_those_first_who_have_fewer_of_them_where_all_else_is_equal()
    {
        await _board.PlaceAsync();
        var (asked, free) = (await _board.RegisterAsync(1), await _board.RegisterAsync(2));
        await BookAsync(new AnOfferBook().Of(Assignee.Of(asked)).Asked(1).Asked(2).TakenOn(3));

        var ranking = await _board.RankAsync(asked, free);

        ranking.Fit.Select(match => (match.Assignee.Volunteer, match.OpenOffers)).Should().Equal((free, 0), (asked, 2));
    }

    [Fact]
    public async Task Are_those_that_can_still_be_answered()
    {
        await _board.PlaceAsync();
        var asked = await _board.RegisterAsync(1);
        await BookAsync(new AnOfferBook().Of(Assignee.Of(asked)).Asked());

        var said = await _board.Matching.WhyNotAsync(BoardAtHand.Request, Assignee.Of(asked), BoardAtHand.At + Duration.FromHours(1));

        said!.OpenOffers.Should().Be(0);
    }

    [Fact]
    public async Task Of_a_team_are_its_own()
    {
        await _board.PlaceAsync();
        await _board.FoundAsync(SiteTier.Centre);
        await _board.FoundTeamAsync(ATeam.TheId, [await _board.RegisterAsync(1)], team => team with { Site = ASite.CentreId });
        await BookAsync(new AnOfferBook().Of(Assignee.Of(ATeam.TheId)).Asked());

        (await _board.Matching.WhyNotAsync(BoardAtHand.Request, Assignee.Of(ATeam.TheId), BoardAtHand.At))!.OpenOffers.Should().Be(1);
    }

    private Task BookAsync(AnOfferBook book) => _board.WithinAsync(district => district.OfferBooks.Add(book.BuildUnstored()));
}
