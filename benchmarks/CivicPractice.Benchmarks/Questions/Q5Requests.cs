using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q5Requests : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.Requests;
}
