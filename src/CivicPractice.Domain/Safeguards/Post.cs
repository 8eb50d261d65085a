using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>Who held a post, and when.</summary>
/// <param name="Holder">Who held it, as the host knows them.</param>
/// <param name="During">From appointment until leaving.</param>
public sealed record PostTenure(ActorId Holder, TimeRange During);

/// <summary>A staffing post at a site (岗位): the people that mechanism 4 guarantees.</summary>
[Kind("post")]
public sealed class Post : AggregateRoot<PostId>
{
    private List<PostTenure> _past = [];

    private Post(DistrictId district, PostId id, PracticeSiteId site, PostDuty duty, Instant at)
        : base(district, id)
    {
        Site = site;
        Duty = duty;
        Since = at.ToMicrosecond();
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/post.md.</summary>
    public static Lifecycle<PostState, PostAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "post",
        PostState.Vacant,
        (PostState.Vacant, PostAction.Appoint, PostState.Filled),
        (PostState.Vacant, PostAction.Abolish, PostState.Abolished),
        (PostState.Filled, PostAction.Vacate, PostState.Vacant));

    /// <summary>Where the post stands.</summary>
    public PostState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The site.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>What it is for.</summary>
    public PostDuty Duty { get; private set; }

    /// <summary>Since when it stands where it stands: vacant, filled or abolished.</summary>
    public Instant Since { get; private set; }

    /// <summary>Who holds it, or <see langword="null"/>.</summary>
    public ActorId? Holder { get; private set; }

    /// <summary>Who held it before, oldest first.</summary>
    public IReadOnlyList<PostTenure> Past => _past;

    /// <summary>Establishes a post, vacant (设岗).</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new post.</param>
    /// <param name="site">The site.</param>
    /// <param name="duty">What it is for.</param>
    /// <param name="at">The moment.</param>
    /// <exception cref="ArgumentException">Site or duty are missing.</exception>
    public static Post Establish(DistrictId district, PostId id, PracticeSiteId site, PostDuty duty, Instant at)
    {
        if (site == default) throw new ArgumentException("The site is missing.", nameof(site));
        if (duty == default) throw new ArgumentException("The duty is missing.", nameof(duty));
        var post = new Post(district, id, site, duty, at);
        post.Raise(new PostEstablished(id, site, duty), at);
        return post;
    }

    /// <summary>Whether somebody can be appointed.</summary>
    /// <inheritdoc cref="Appoint" path="/returns"/>
    public Decision CanAppoint() => Lifecycle.Permits(State, PostAction.Appoint);

    /// <summary>Appoints somebody (任用). Appointing the holder again is accepted and changes nothing.</summary>
    /// <param name="holder">Who is appointed.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The holder is missing.</exception>
    public Decision Appoint(ActorId holder, Instant at)
    {
        if (holder == default) throw new ArgumentException("The holder is missing.", nameof(holder));
        if (Holder == holder) return Decision.Accepted;
        var may = CanAppoint();
        if (!may.IsAccepted) return may;

        Move(PostAction.Appoint, at);
        Holder = holder;
        Raise(new PostAppointed(Id, holder), at);
        return may;
    }

    /// <summary>Whether the holder can leave.</summary>
    /// <inheritdoc cref="Vacate" path="/returns"/>
    public Decision CanVacate() => Lifecycle.Permits(State, PostAction.Vacate);

    /// <summary>The holder leaves (离岗).</summary>
    /// <param name="at">The moment; after the appointment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is not after the appointment.</exception>
    public Decision Vacate(Instant at)
    {
        var may = CanVacate();
        if (!may.IsAccepted) return may;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(at.ToMicrosecond(), Since, nameof(at));

        var holder = Holder!.Value;
        _past = [.. _past, new PostTenure(holder, new TimeRange(Since, at))];
        Holder = null;
        Move(PostAction.Vacate, at);
        Raise(new PostVacated(Id, holder), at);
        return may;
    }

    /// <summary>Whether the post can be abolished.</summary>
    /// <inheritdoc cref="Abolish" path="/returns"/>
    public Decision CanAbolish() => Lifecycle.Permits(State, PostAction.Abolish);

    /// <summary>Abolishes the post (撤销); not while somebody holds it. Abolishing again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Abolish(Instant at)
    {
        if (State == PostState.Abolished) return Decision.Accepted;
        var may = CanAbolish();
        if (!may.IsAccepted) return may;

        Move(PostAction.Abolish, at);
        Raise(new PostAbolished(Id), at);
        return may;
    }

    private void Move(PostAction action, Instant at)
    {
        State = Lifecycle.Move(State, action);
        Since = at.ToMicrosecond();
    }
}
