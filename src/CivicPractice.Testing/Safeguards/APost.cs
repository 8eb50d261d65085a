using CivicPractice.Safeguards;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a staffing post through its public commands. Established at nine on Monday; each step comes an hour later.</summary>
public sealed class APost
{
    private readonly List<Action<Post>> _steps = [];
    private PostId _id = TheId;
    private PracticeSiteId _site = ARequest.Site;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static PostId TheId { get; } = new(new Guid("00000000-0000-7000-8000-000000001801"));

    /// <summary>Who is appointed.</summary>
    public static ActorId Holder { get; } = new(new Guid("00000000-0000-7000-8000-000000001811"));

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public APost WithId(PostId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Establishes it at another site.</summary>
    /// <param name="site">The site.</param>
    public APost At(PracticeSiteId site)
    {
        _site = site;
        return this;
    }

    /// <summary>Establishes it at another moment.</summary>
    /// <param name="at">The moment.</param>
    public APost EstablishedAt(Instant at)
    {
        _now = at;
        return this;
    }

    /// <summary>Appoints the holder.</summary>
    public APost Appointed() => Then(post => post.Appoint(Holder, _now));

    /// <summary>Lets the holder leave.</summary>
    public APost Vacated() => Then(post => post.Vacate(_now));

    /// <summary>Abolishes it.</summary>
    public APost Abolished() => Then(post => post.Abolish(_now));

    /// <summary>Builds a post in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static APost In(PostState state) => state switch
    {
        PostState.Vacant => new APost(),
        PostState.Filled => new APost().Appointed(),
        PostState.Abolished => new APost().Abolished(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Builds it, with nothing raised.</summary>
    public Post Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with everything raised, to be stored.</summary>
    public Post BuildRaising()
    {
        var post = Post.Establish(TestDistrict.Id, _id, _site, PostDuty.Manager, _now);
        foreach (var step in _steps) step(post);
        return post;
    }

    private APost Then(Func<Post, Decision> step)
    {
        _steps.Add(post =>
        {
            _now += Duration.FromHours(1);
            step(post).EnsureAccepted();
        });
        return this;
    }
}
