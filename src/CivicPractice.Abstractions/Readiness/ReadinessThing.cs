namespace CivicPractice.Readiness;

/// <summary>The six things a site has (有场所、有队伍、有项目、有设备、有制度、有标识; central opinion on volunteering, 2024-04-12).</summary>
public enum ReadinessThing : byte
{
    /// <summary>A place (有场所).</summary>
    [Term("场所")] Place = 0,

    /// <summary>A team (有队伍).</summary>
    [Term("队伍")] Team = 1,

    /// <summary>Projects (有项目).</summary>
    [Term("项目")] Projects = 2,

    /// <summary>Equipment (有设备).</summary>
    [Term("设备")] Equipment = 3,

    /// <summary>Rules (有制度).</summary>
    [Term("制度")] Rules = 4,

    /// <summary>Signs (有标识).</summary>
    [Term("标识")] Signs = 5,
}
