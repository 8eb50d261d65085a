namespace CivicPractice.Organizations;

/// <summary>A volunteer service organisation was registered (志愿服务组织登记); it is active from here on.</summary>
/// <param name="Organization">The organisation.</param>
[EventName("organization.registered")]
public sealed record OrganizationRegistered(VolunteerOrganizationId Organization) : DomainEvent;

/// <summary>An active organisation pauses.</summary>
/// <param name="Organization">The organisation.</param>
[EventName("organization.suspended")]
public sealed record OrganizationSuspended(VolunteerOrganizationId Organization) : DomainEvent;

/// <summary>A suspended organisation works again.</summary>
/// <param name="Organization">The organisation.</param>
[EventName("organization.resumed")]
public sealed record OrganizationResumed(VolunteerOrganizationId Organization) : DomainEvent;

/// <summary>A suspended organisation was dissolved, for good; no team belongs to it and no volunteer is registered with it.</summary>
/// <param name="Organization">The organisation.</param>
[EventName("organization.dissolved")]
public sealed record OrganizationDissolved(VolunteerOrganizationId Organization) : DomainEvent;
