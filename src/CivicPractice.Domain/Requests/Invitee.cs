namespace CivicPractice.Requests;

/// <summary>Somebody whom a request is to be offered to, and whether they act at present.</summary>
/// <param name="To">The volunteer or the team.</param>
/// <param name="IsAvailable">Whether the volunteer or the team is active.</param>
public readonly record struct Invitee(Assignee To, bool IsAvailable);
