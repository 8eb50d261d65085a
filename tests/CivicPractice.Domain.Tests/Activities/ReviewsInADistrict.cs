using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>Reviews of an activity that Wang served in, by the use cases.</summary>
public sealed class ReviewsInADistrict : IAsyncLifetime
{
    private static readonly ActivityId Activity = AnActivity.TheId;
    private static readonly Instant At = AnActivityReview.At;
    private static readonly Reviewer Wang = Reviewer.Of(Neighbourhood.Wang);
    private static readonly Reviewer Resident = AnActivityReview.Resident;
    private static readonly Reviewer Neighbour = Reviewer.Of(new RequesterId(Causes.Cause(7)));

    private Neighbourhood _place = null!;

    private ReviewingActivities Reviewing => new(_place.Open());

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Planning.DraftAsync(Activity, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(Activity, Neighbourhood.Wang);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_told_apart_by_who_took_part_and_the_public_with_their_mean()
    {
        await GivenAsync(Wang, 5, ReviewTag.WellRun);
        await GivenAsync(Resident, 2, ReviewTag.Late, ReviewTag.WellRun);
        await GivenAsync(Neighbour, 4);

        var read = await new ReadingActivityReviews(_place.Open()).OfActivityAsync(Activity);

        (read.Participants, read.Public).Should().Be((ScoreTally.Of(5), ScoreTally.Of(2) + ScoreTally.Of(4)));
        read.Mean.Should().Be(MeasuredValue.Ratio(11, 3));
        read.Tags.Should().Equal(new TagCount(ReviewTag.WellRun, 2), new TagCount(ReviewTag.Late, 1));
        (await new ReadingActivityReviews(_place.Open()).OfActivityAsync(new ActivityId(Causes.Cause(9)))).Mean.Should().BeNull();
    }

    [Fact]
    public async Task Count_in_the_figures_of_the_site_as_they_are_changed_struck_and_reinstated()
    {
        await GivenAsync(Wang, 5);
        await GivenAsync(Resident, 2);
        (await FiguresAsync()).Should().Equal(Figures(ScoreTally.Of(5), ScoreTally.Of(2)));

        (await Reviewing.ChangeAsync(Activity, Resident, 3, [], At)).EnsureAccepted();
        (await Reviewing.StrikeAsync(Of(Wang), ReviewStrikingReason.Doubled, At)).EnsureAccepted();
        (await FiguresAsync()).Should().Equal(Figures(default, ScoreTally.Of(3)));

        (await Reviewing.StrikeAsync(Of(Resident), ReviewStrikingReason.Abusive, At)).EnsureAccepted();
        (await FiguresAsync()).Should().BeEmpty("nothing is said of the site that counts");

        (await Reviewing.ReinstateAsync(Of(Wang), At)).EnsureAccepted();
        (await FiguresAsync()).Should().Equal(Figures(ScoreTally.Of(5), default));
    }

    [Fact]
    public async Task Are_one_word_of_each()
    {
        await GivenAsync(Resident, 2);

        (await TryAsync(() => Reviewing.GiveAsync(Activity, Resident, 5, [], At))).Should().Be((Decision)new AlreadyExists("activity-review", Of(Resident).Value));
        (await TryAsync(() => Reviewing.ChangeAsync(Activity, Wang, 5, [], At))).Should().Be((Decision)new NotFound("activity-review", Of(Wang).Value));
        (await TryAsync(() => Reviewing.GiveAsync(Activity, Reviewer.Of(Neighbourhood.Li), 5, [], At))).Should().Be((Decision)new NotWhoTookPart(Activity));
    }

    [Fact]
    public async Task Are_unknown_to_every_command()
    {
        var nobodys = new ActivityId(Causes.Cause(9));
        (await TryAsync(() => Reviewing.GiveAsync(nobodys, Resident, 5, [], At))).Should().Be((Decision)new NotFound("activity", nobodys.Value));
        (await TryAsync(() => Reviewing.ChangeAsync(nobodys, Resident, 5, [], At))).Should().Be((Decision)new NotFound("activity", nobodys.Value));
        foreach (var command in new Func<ValueTask<Decision>>[] { () => Reviewing.StrikeAsync(Of(Wang), ReviewStrikingReason.Abusive, At), () => Reviewing.ReinstateAsync(Of(Wang), At) })
            (await TryAsync(command)).Should().Be((Decision)new NotFound("activity-review", Of(Wang).Value));
    }

    [Fact]
    public async Task Stand_beside_the_word_of_the_site()
    {
        await GivenAsync(Resident, 1);
        (await _place.Planning.ReviewAsync(Activity, 5, At)).EnsureAccepted();
        await GivenAsync(Wang, 3);

        (await _place.Open().Activities.FindAsync(Activity))!.ReviewGiven!.Score.Should().Be(5);
        (await new ReadingActivityReviews(_place.Open()).OfActivityAsync(Activity)).Count.Should().Be(2);
    }

    // Wang's registration goes over into Zhao's: it is one person now.
    [Fact]
    public async Task Stay_one_word_of_one_person_whose_registrations_were_merged()
    {
        await GivenAsync(Wang, 2);
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Wang, Neighbourhood.Zhao, At)).EnsureAccepted();

        (await TryAsync(() => Reviewing.GiveAsync(Activity, Reviewer.Of(Neighbourhood.Zhao), 5, [], At))).Should().Be((Decision)new AlreadyExists("activity-review", Of(Wang).Value));
        (await Reviewing.ChangeAsync(Activity, Reviewer.Of(Neighbourhood.Zhao), 4, [], At)).EnsureAccepted();
        (await _place.Open().ActivityReviews.FindAsync(Of(Wang)))!.Score.Should().Be(4);
    }

    [Fact]
    public async Task Are_given_by_the_registration_that_goes_on_for_the_one_that_served()
    {
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Wang, Neighbourhood.Zhao, At)).EnsureAccepted();

        await GivenAsync(Reviewer.Of(Neighbourhood.Zhao), 4);

        (await _place.Open().ActivityReviews.ListAsync(new ReviewsByVolunteerSpec(Neighbourhood.Wang))).Should().ContainSingle().Which.By.Should().Be(Wang);
    }

    [Fact]
    public async Task Are_told_to_the_resident_who_asks_what_is_kept()
    {
        await GivenAsync(Resident, 2);
        await GivenAsync(Neighbour, 3);

        (await _place.Open().ActivityReviews.ListAsync(new ReviewsByRequesterSpec(new RequesterId(Resident.Value)))).Select(one => one.Id).Should().Equal(Of(Resident));
    }

    [Fact]
    public async Task Count_on_and_tell_nobody_when_a_resident_wishes_to_be_forgotten()
    {
        await GivenAsync(Resident, 2);
        await GivenAsync(Neighbour, 3);
        await GivenAsync(Wang, 5);
        var figures = await FiguresAsync();

        (await new ErasingRequesters(_place.Open()).EraseAsync(new RequesterId(Resident.Value), At)).EnsureAccepted();

        var forgotten = (await _place.Open().ActivityReviews.FindAsync(Of(Resident)))!;
        (forgotten.By, forgotten.Requester, forgotten.Score).Should().Be((Reviewer.Erased, null, 2));
        (await _place.Open().ActivityReviews.ListAsync(new ReviewsByRequesterSpec(new RequesterId(Resident.Value)))).Should().BeEmpty();
        (await _place.Open().ActivityReviews.FindAsync(Of(Neighbour)))!.By.Should().Be(Neighbour, "nobody else asked for it");
        (await FiguresAsync()).Should().Equal(figures);
    }

    [Fact]
    public async Task Stay_one_word_also_of_a_resident_who_was_forgotten()
    {
        await GivenAsync(Resident, 2);
        (await new ErasingRequesters(_place.Open()).EraseAsync(new RequesterId(Resident.Value), At)).EnsureAccepted();

        (await TryAsync(() => Reviewing.GiveAsync(Activity, Resident, 5, [], At))).Should().Be((Decision)new AlreadyExists("activity-review", Of(Resident).Value));
    }

    [Fact]
    public async Task Of_a_volunteer_are_not_touched_where_a_requester_of_the_same_id_is_forgotten()
    {
        await GivenAsync(Wang, 5);

        (await new ErasingRequesters(_place.Open()).EraseAsync(new RequesterId(Wang.Value), At)).EnsureAccepted();

        (await _place.Open().ActivityReviews.FindAsync(Of(Wang)))!.By.Should().Be(Wang);
        new AnActivityReview().Build().ShouldStayUnchangedBy(one => one.Detach(At)).Should().Be((Decision)new ReviewNotOfPublic(AnActivityReview.TheId));
        FluentActions.Invoking(() => new AnActivityReview().By(Reviewer.Erased).Build()).Should().Throw<ArgumentException>("nobody reviews as one who is forgotten");
    }

    [Fact]
    public async Task Are_listed_as_poor_until_they_are_struck()
    {
        await GivenAsync(Resident, 2);
        await GivenAsync(Neighbour, 3);
        (await PoorAsync()).Should().Equal(Of(Resident));

        (await Reviewing.StrikeAsync(Of(Resident), ReviewStrikingReason.NotPresent, At)).EnsureAccepted();

        (await PoorAsync()).Should().BeEmpty();
        (await _place.Open().ActivityReviews.ListAsync(new StruckReviewsSpec())).Select(one => one.Id).Should().Equal(Of(Resident));
    }

    private static ActivityReviewId Of(Reviewer reviewer) => ActivityReviewId.Of(Activity, reviewer);

    private static ReviewFigures Figures(ScoreTally participants, ScoreTally others) => new(Neighbourhood.Site, AnActivity.Tuesday.ToYearMonth(), participants, others);

    private async Task<IEnumerable<ActivityReviewId>> PoorAsync() => (await _place.Open().ActivityReviews.ListAsync(new PoorReviewsSpec())).Select(one => one.Id);

    private async Task<IReadOnlyList<ReviewFigures>> FiguresAsync() => (await _place.Open().Statistics.FiguresAsync()).Reviews().Answer;

    private async Task GivenAsync(Reviewer by, int score, params ReviewTag[] tags) => (await Reviewing.GiveAsync(Activity, by, score, tags, At)).EnsureAccepted();

    private Task<Decision> TryAsync(Func<ValueTask<Decision>> command) => _place.Store.TryAsync(command);
}
