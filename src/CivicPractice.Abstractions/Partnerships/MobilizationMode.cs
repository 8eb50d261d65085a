namespace CivicPractice.Partnerships;

/// <summary>The six ways of mobilising resources (资源整合六种方式).</summary>
public enum MobilizationMode : byte
{
    /// <summary>Bring what lies idle into use (激活闲置资源).</summary>
    [Term("激活闲置")] ActivateIdle = 0,

    /// <summary>Open up what was closed to the public (打通封闭资源).</summary>
    [Term("打通封闭")] OpenClosed = 1,

    /// <summary>Bring high quality down to towns and villages (下沉优质资源).</summary>
    [Term("下沉优质")] BringDownQuality = 2,

    /// <summary>Share what a region has (共享区域资源).</summary>
    [Term("共享区域")] ShareRegional = 3,

    /// <summary>Link up with society (联动社会资源).</summary>
    [Term("联动社会")] LinkSocial = 4,

    /// <summary>Connect online (沟通网络资源).</summary>
    [Term("沟通网络")] ConnectOnline = 5,
}
