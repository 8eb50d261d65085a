namespace CivicPractice.Sites;

/// <summary>What the public calendar says of a day that is not like its weekday (节假日安排).</summary>
public enum HolidayKind : byte
{
    /// <summary>Nobody works, whatever the weekday (放假).</summary>
    [Term("放假")] DayOff = 0,

    /// <summary>A day of a weekend on which people work to make up for a day off (调休上班).</summary>
    [Term("调休上班")] MakeUpWorkday = 1,
}
