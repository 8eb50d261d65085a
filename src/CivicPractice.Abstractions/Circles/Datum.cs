namespace CivicPractice.Circles;

/// <summary>In what a pair of coordinates is stated (坐标系).</summary>
/// <remarks>BD-09 is not among them: coordinates of it are converted by whoever publishes it, before they come here.</remarks>
public enum Datum : byte
{
    /// <summary>WGS-84, as satellites give it.</summary>
    [Term("世界大地坐标系", En = "WGS-84")] Wgs84 = 0,

    /// <summary>CGCS2000, the national system; within centimetres of WGS-84, and taken as the same.</summary>
    [Term("国家大地坐标系", En = "CGCS2000")] Cgcs2000 = 1,

    /// <summary>GCJ-02, as maps published in China show it: WGS-84 moved by some hundred metres, otherwise at each place.</summary>
    [Term("火星坐标系", En = "GCJ-02")] Gcj02 = 2,

    /// <summary>A schematic plane in metres, as of a town that is made up; it never mixes with latitudes and longitudes.</summary>
    [Term("平面坐标系", En = "plane")] Plane = 3,
}
