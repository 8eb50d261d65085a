using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Safeguards;

public class Posts
{
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(1);

    public static TheoryData<PostState, PostAction> EveryCommandInEveryState { get; } = Matrix.Of<PostState, PostAction>();

    [Fact]
    public void Permit_exactly_the_published_moves() => Post.Lifecycle.ShouldPermitExactly("""
                  Appoint Vacate Abolish
        Vacant    Filled  .      Abolished
        Filled    .       Vacant .
        Abolished .       .      .
        """);

    [Theory, MemberData(nameof(EveryCommandInEveryState))]
    public void Follow_the_lifecycle(PostState state, PostAction action)
    {
        var post = APost.In(state).Build();

        if (Post.Lifecycle.TryMove(state, action, out var next))
        {
            Do(post, action).EnsureAccepted();
            (post.State, post.Since).Should().Be((next, Later));
            Raised.EventsOf(post).Should().ContainSingle();
        }
        else if ((state, action) is (PostState.Filled, PostAction.Appoint) or (PostState.Abolished, PostAction.Abolish))
        {
            Do(post, action).EnsureAccepted();
            post.State.Should().Be(state);
            Raised.EventsOf(post).Should().BeEmpty();
        }
        else
        {
            post.ShouldStayUnchangedBy(p => Do(p, action)).Refusals.Should().Equal(new NotPermittedInState<PostState, PostAction>("post", state, action));
        }
    }

    [Fact]
    public void Have_one_holder_at_a_time_and_remember_the_others()
    {
        var post = new APost().Appointed().Build();

        post.ShouldStayUnchangedBy(p => p.Appoint(TestDistrict.Dispatcher, Later)).IsRefusedFor<NotPermittedInState<PostState, PostAction>>().Should().BeTrue();
        post.Vacate(Later).EnsureAccepted();
        post.Appoint(TestDistrict.Dispatcher, Later).EnsureAccepted();

        post.Holder.Should().Be(TestDistrict.Dispatcher);
        post.Past.Should().Equal(new PostTenure(APost.Holder, new TimeRange(TestDistrict.Nine + Duration.FromHours(1), Later)));
        Raised.EventsOf(post).Should().Equal(new PostVacated(post.Id, APost.Holder), new PostAppointed(post.Id, TestDistrict.Dispatcher));
    }

    [Theory]
    [InlineData(-1_000)]
    [InlineData(0)]
    public void Are_not_left_before_they_are_held(long nanoseconds)
    {
        var post = new APost().Appointed().Build();

        FluentActions.Invoking(() => post.Vacate(post.Since.PlusNanoseconds(nanoseconds))).Should().Throw<ArgumentOutOfRangeException>();
        post.Holder.Should().Be(APost.Holder);
    }

    [Fact]
    public void Without_site_duty_or_holder_are_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => Post.Establish(TestDistrict.Id, APost.TheId, default, PostDuty.Head, Later)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Post.Establish(TestDistrict.Id, APost.TheId, ARequest.Site, default, Later)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new APost().Build().Appoint(default, Later)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void That_are_vacant_are_listed_the_longest_first()
    {
        var older = new APost().Build();
        var newer = new APost().WithId(new(new Guid(2, 0, 0, new byte[8]))).Appointed().Vacated().Build();
        Post[] all = [newer, APost.In(PostState.Filled).Build(), older, APost.In(PostState.Abolished).Build()];

        new PostVacant().ShouldAgreeWithItsExpression(all);
        new VacantPostsSpec().Evaluate(all).Should().Equal(older, newer);
        new PostFilled().ShouldAgreeWithItsExpression(all);
        new PostUnchangedSince(TestDistrict.Nine + Duration.FromMinutes(1)).ShouldAgreeWithItsExpression(all);
        var elsewhere = new APost().At(ASite.PointId).Build();
        new PostAtSite(ASite.PointId).ShouldAgreeWithItsExpression([older, elsewhere]);
        new VacantPostsSpec(ASite.PointId).Evaluate([older, elsewhere]).Should().Equal(elsewhere);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Are_a_gap_when_they_are_vacant_for_longer_than_the_district_says(int ticks, bool isGap)
    {
        var rules = new SafeguardRules { VacantPostDays = 10 };
        var spec = new LongVacantPostsSpec(rules.VacantBefore(TestDistrict.Nine + Duration.FromDays(10) + Duration.FromTicks(ticks)));

        spec.Evaluate([new APost().Build(), APost.In(PostState.Abolished).Build(), APost.In(PostState.Filled).Build()]).Should().HaveCount(isGap ? 1 : 0);
    }

    [Fact]
    public void Are_watched_by_numbers_that_are_not_negative()
    {
        FluentActions.Invoking(() => new SafeguardRules { VacantPostDays = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new SafeguardRules { LowStock = -1 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Decision Do(Post post, PostAction action) => action switch
    {
        PostAction.Appoint => post.Appoint(APost.Holder, Later),
        PostAction.Vacate => post.Vacate(Later),
        PostAction.Abolish => post.Abolish(Later),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
