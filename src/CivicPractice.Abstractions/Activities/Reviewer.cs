using CivicPractice.Requests;
using CivicPractice.Volunteers;

namespace CivicPractice.Activities;

/// <summary>Who reviews an activity (评价人): a volunteer who served in it, or one of the public.</summary>
/// <remarks>The default value is nobody; no review accepts it.</remarks>
public readonly record struct Reviewer
{
    private Reviewer(ReviewerKind kind, Guid value)
    {
        Kind = kind;
        Value = value;
    }

    /// <summary>One of the public of whom no id is kept any more (已删除评价人): so it stands on a review after their wish. Nobody reviews as this.</summary>
    public static Reviewer Erased { get; } = new(ReviewerKind.Public, Guid.Empty);

    /// <summary>One who took part, or one of the public.</summary>
    public ReviewerKind Kind { get; }

    /// <summary>The raw id.</summary>
    public Guid Value { get; }

    /// <summary>A volunteer who served in the activity.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public static Reviewer Of(VolunteerId volunteer) => new(ReviewerKind.Participant, volunteer.Value);

    /// <summary>One of the public, as the host knows them; never an ID number.</summary>
    /// <param name="requester">The resident or the enterprise.</param>
    public static Reviewer Of(RequesterId requester) => new(ReviewerKind.Public, requester.Value);
}

/// <summary>Who can review an activity.</summary>
public enum ReviewerKind : byte
{
    /// <summary>Nobody: the default.</summary>
    [Term("无")] None = 0,

    /// <summary>A volunteer who served in it (参与志愿者).</summary>
    [Term("参与志愿者")] Participant = 1,

    /// <summary>One of the public (群众).</summary>
    [Term("群众")] Public = 2,
}

/// <summary>Where a review of an activity stands.</summary>
public enum ActivityReviewState : byte
{
    /// <summary>It counts.</summary>
    [Term("有效")] Given = 0,

    /// <summary>The centre has struck it: it counts nowhere.</summary>
    [Term("已剔除")] Struck = 1,
}

/// <summary>What can be done with a review of an activity after it was given.</summary>
public enum ActivityReviewAction : byte
{
    /// <summary>Its author says something else (修改评价).</summary>
    [Term("修改评价")] Change,

    /// <summary>The centre strikes it (剔除评价).</summary>
    [Term("剔除评价")] Strike,

    /// <summary>It was struck wrongly, and counts again (恢复评价).</summary>
    [Term("恢复评价")] Reinstate,

    /// <summary>It no longer tells who of the public gave it (删除评价人).</summary>
    [Term("删除评价人", En = "forget who gave it")] Detach,
}

/// <summary>Why a review of an activity is struck (剔除原因).</summary>
public enum ReviewStrikingReason : byte
{
    /// <summary>It abuses somebody, or was given for another's harm (恶意评价).</summary>
    [Term("恶意评价")] Abusive = 0,

    /// <summary>Who gave it was not there (未到场).</summary>
    [Term("未到场")] NotPresent = 1,

    /// <summary>The same person has given another one (重复评价).</summary>
    [Term("重复评价")] Doubled = 2,
}
