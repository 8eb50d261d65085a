using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Projects;
using CivicPractice.Safeguards;
using CivicPractice.Sites;

namespace CivicPractice.Requests;

/// <summary>What is written on an order (点单).</summary>
public sealed record NewRequest
{
    /// <summary>Who orders.</summary>
    public required Requester By { get; init; }

    /// <summary>Whom it is ordered for, or <see langword="null"/> when the requester orders for itself.</summary>
    public RequesterId? OnBehalfOf { get; init; }

    /// <summary>The site that takes care of it.</summary>
    public required PracticeSiteId Site { get; init; }

    /// <summary>Where the service is wanted.</summary>
    public required DivisionCode Division { get; init; }

    /// <summary>What is wanted.</summary>
    public required ActivityCategory Category { get; init; }

    /// <summary>What is wanted, in the requester's words; shown to those who are asked, never in an event.</summary>
    public required string Need { get; init; }

    /// <summary>The risks, which a requester must state (志愿服务条例 art. 13).</summary>
    public required RiskStatement Risk { get; init; }

    /// <summary>When the service is wanted.</summary>
    public required TimeRange Wanted { get; init; }

    /// <summary>How many people are to be served; at least 1.</summary>
    public int HeadCount { get; init; } = 1;

    /// <summary>How many volunteers are wanted (需要人数); at least 1, and at most that many come. The centre may say otherwise when it triages.</summary>
    public int VolunteersWanted { get; init; } = 1;

    /// <summary>The number of the order in the system that took it, such as the hotline 12345, or <see langword="null"/>. The id of the request follows from it, so that it is never placed twice.</summary>
    public ExternalReference? External { get; init; }

    /// <summary>The requests that look like this one and are known to be others: whoever orders was shown them (<see cref="LikeRequest"/>).</summary>
    public IReadOnlyList<ServiceRequestId> ToldApartFrom { get; init; } = [];

    /// <summary>Whom the requester would like to have (点单人希望的志愿者或队伍), or <see langword="null"/>; a wish that ranks, and makes nobody fit who is not.</summary>
    public Assignee? Prefers { get; init; }

    /// <summary>The service project to which it belongs (所属项目), or <see langword="null"/>.</summary>
    public ServiceProjectId? Project { get; init; }

    /// <summary>Kind and category; never the requester's words.</summary>
    public override string ToString() => $"{nameof(NewRequest)} {Category}";
}
