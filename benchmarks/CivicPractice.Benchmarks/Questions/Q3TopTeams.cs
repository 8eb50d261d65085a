using CivicPractice.Benchmarks.Data;

namespace CivicPractice.Benchmarks.Questions;

public class Q3TopTeams : QuestionBenchmarks
{
    internal override Question QuestionOf(DistrictData data) => Question.TopTeams;
}
