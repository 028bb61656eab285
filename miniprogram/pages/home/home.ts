// Applying works in the official account's chat; this page leads there until the forms come to the mini program.
Page({
  data: {
    steps: [
      { title: '关注公众号', text: '扫描医保局公布的二维码，关注本单位公众号。' },
      { title: '回复“申请”', text: '一问一答填写报名表，随时可以“上一步”“保存”。' },
      { title: '等结果', text: '审核有结果会发通知，也可以随时回复“进度”。' },
    ],
  },
});
