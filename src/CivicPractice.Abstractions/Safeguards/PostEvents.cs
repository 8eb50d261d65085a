using CivicPractice.Sites;

namespace CivicPractice.Safeguards;

/// <summary>A staffing post was established (设岗).</summary>
/// <param name="Post">The post.</param>
/// <param name="Site">The site.</param>
/// <param name="Duty">What it is for.</param>
[EventName("post.established")]
public sealed record PostEstablished(PostId Post, PracticeSiteId Site, PostDuty Duty) : DomainEvent;

/// <summary>Somebody was appointed to a post (任用).</summary>
/// <param name="Post">The post.</param>
/// <param name="Holder">Who holds it.</param>
[EventName("post.appointed")]
public sealed record PostAppointed(PostId Post, ActorId Holder) : DomainEvent;

/// <summary>The holder left a post (离岗).</summary>
/// <param name="Post">The post.</param>
/// <param name="Holder">Who held it.</param>
[EventName("post.vacated")]
public sealed record PostVacated(PostId Post, ActorId Holder) : DomainEvent;

/// <summary>A post was abolished (撤销).</summary>
/// <param name="Post">The post.</param>
[EventName("post.abolished")]
public sealed record PostAbolished(PostId Post) : DomainEvent;
