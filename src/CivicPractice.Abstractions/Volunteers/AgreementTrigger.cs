namespace CivicPractice.Volunteers;

/// <summary>What makes a written agreement (志愿服务协议) necessary where the district says so (R18: 浙江省志愿服务条例 art. 21, 北京市志愿服务促进条例 art. 18).</summary>
public enum AgreementTrigger : byte
{
    /// <summary>The service may put the volunteer in danger (可能发生人身危险).</summary>
    [Term("可能发生人身危险")] DangerToPerson = 0,

    /// <summary>The service goes on for a month or more (连续服务一个月以上).</summary>
    [Term("连续服务一个月以上")] ContinuousService = 1,

    /// <summary>The service is for a large public event (为大型社会公益活动提供服务).</summary>
    [Term("为大型社会公益活动提供服务")] LargePublicEvent = 2,

    /// <summary>The service is given outside the province (在本省行政区域外服务).</summary>
    [Term("在本省行政区域外服务")] OutsideProvince = 3,

    /// <summary>The volunteer, the organiser or the served wish it (任何一方要求).</summary>
    [Term("任何一方要求")] OnRequest = 4,

    /// <summary>The service has to do with foreign countries (涉外志愿服务), as 浙江 art. 21 names since 2018.</summary>
    [Term("涉外志愿服务")] ForeignRelated = 5,
}
