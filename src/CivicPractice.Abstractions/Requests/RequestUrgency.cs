namespace CivicPractice.Requests;

/// <summary>How urgent a request is, as the centre judges it (紧急程度).</summary>
public enum RequestUrgency : byte
{
    /// <summary>As usual (一般).</summary>
    [Term("一般")] Ordinary = 0,

    /// <summary>Before others (紧急).</summary>
    [Term("紧急")] Urgent = 1,

    /// <summary>At once (特急).</summary>
    [Term("特急")] Emergency = 2,
}
