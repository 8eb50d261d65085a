namespace CivicPractice.Teams;

/// <summary>Whether a volunteer is in a team.</summary>
public enum TeamMemberState : byte
{
    /// <summary>In the team (在队).</summary>
    [Term("在队")] Member = 0,

    /// <summary>No longer in the team (已离队); who comes back is in it again.</summary>
    [Term("已离队")] Left = 1,
}

/// <summary>What becomes of a member after joining.</summary>
public enum TeamMemberAction : byte
{
    /// <summary>The member leaves (离队).</summary>
    [Term("离队")] Leave,

    /// <summary>Who had left joins again (归队).</summary>
    [Term("归队")] Return,
}
